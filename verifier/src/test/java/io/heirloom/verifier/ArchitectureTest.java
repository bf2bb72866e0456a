package io.heirloom.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between packages. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.verifier");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("io.heirloom.verifier.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** So that a verifier stays small enough to read, and runs with a JDK alone. */
    @Test
    void theVerifierNeedsNothingButTheJdkAndTheFormats() {
        noClasses()
                .that()
                .resideInAPackage("io.heirloom.verifier..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.heirloom.tlog..", "io.heirloom.verifier..")
                .check(CLASSES);
    }
}
