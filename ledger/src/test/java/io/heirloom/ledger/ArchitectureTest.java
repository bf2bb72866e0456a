package io.heirloom.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

    /** So that a verifier stays small enough to read, and runs with a JDK alone. */
    @Test
    void theVerifierNeedsNothingButTheJdkAndTheFormats() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "verify..", BASE + "tree..", BASE + "note..", BASE + "leaf..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", BASE + "verify..", BASE + "tree..", BASE + "note..", BASE + "leaf..")
                .check(CLASSES);
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
}
