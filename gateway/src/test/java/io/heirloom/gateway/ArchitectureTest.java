package io.heirloom.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.heirloom.testing.reflection.ImageHeap;
import io.heirloom.testing.reflection.Reflection;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.gateway");

    @Test
    void foldersDependOneWay() {
        slices().matching("io.heirloom.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void pieceKnowsNothingOfWhatOthersSayAboutIt() {
        noClasses()
                .that()
                .resideInAPackage("..gateway.item..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..gateway.title..", "..gateway.listing..", "..gateway.ownerdata..", "..gateway.proof..")
                .check(GATEWAY);
    }

    @Test
    void whatOnlyReflectionReachesIsKnownToANativeImage() {
        Reflection reflection = Reflection.of(GATEWAY);
        assertThat(reflection.unregistered()).isEmpty();
        // Accessors of the schema's types, which SmallRye registers.
        assertThat(reflection.lookups()).allMatch(lookup -> lookup.contains("gateway.field.PlainField"));
    }

    @Test
    void nothingOfARunIsMadeWhenANativeImageIsBuilt() {
        assertThat(ImageHeap.findings()).isEmpty();
    }
}
