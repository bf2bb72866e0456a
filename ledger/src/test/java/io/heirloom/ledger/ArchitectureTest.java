package io.heirloom.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.heirloom.testing.reflection.ImageHeap;
import io.heirloom.testing.reflection.Reflection;
import org.junit.jupiter.api.Test;

/** The arrows between features. */
class ArchitectureTest {

    private static final String BASE = "io.heirloom.ledger.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.ledger");

    @Test
    void noFeatureIsPartOfACycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theChainKnowsNothingOfTheLog() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "chain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "sequence..", BASE + "checkpoint..", BASE + "anchor..", BASE + "proof..")
                .check(CLASSES);
    }

    @Test
    void whatOnlyReflectionReachesIsKnownToANativeImage() {
        Reflection reflection = Reflection.of(CLASSES);
        assertThat(reflection.unregistered()).isEmpty();
        assertThat(reflection.lookups()).isEmpty();
    }

    @Test
    void nothingOfARunIsMadeWhenANativeImageIsBuilt() {
        assertThat(ImageHeap.findings("org.web3j.crypto")).isEmpty();
    }
}
