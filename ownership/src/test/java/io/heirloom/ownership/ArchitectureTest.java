package io.heirloom.ownership;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.heirloom.testing.reflection.ImageHeap;
import io.heirloom.testing.reflection.Reflection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between features: each may know those named before it, never those after. */
class ArchitectureTest {

    private static final String BASE = "io.heirloom.ownership.";
    private static final List<String> ORDER = List.of(
            "value",
            "intake",
            "directory",
            "vault",
            "title",
            "custody",
            "transfer",
            "loss",
            "disclosure",
            "evidence",
            "erasure");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.ownership");

    @Test
    void noFeatureIsPartOfACycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void featuresKnowOnlyThoseBelowThem() {
        for (int i = 0; i < ORDER.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(ORDER.subList(i + 1, ORDER.size())))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    /** Owner data leave through one door. */
    @Test
    void vaultIsOpenedByDisclosureOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "disclosure..", BASE + "vault..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("VaultService")
                .check(CLASSES);
    }

    private static String[] packages(List<String> features) {
        return Stream.concat(features.stream().map(feature -> BASE + feature + ".."), Stream.of("none.."))
                .toArray(String[]::new);
    }

    @Test
    void whatOnlyReflectionReachesIsKnownToANativeImage() {
        Reflection reflection = Reflection.of(CLASSES);
        assertThat(reflection.unregistered()).isEmpty();
        assertThat(reflection.lookups()).isEmpty();
    }

    @Test
    void nothingOfARunIsMadeWhenANativeImageIsBuilt() {
        assertThat(ImageHeap.findings()).isEmpty();
    }
}
