package io.heirloom.tlog;

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
            .importPackages("io.heirloom.tlog");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("io.heirloom.tlog.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** Shared by the log, its witnesses and the verifier: whoever checks a proof need not trust a framework. */
    @Test
    void theFormatsNeedNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAPackage("io.heirloom.tlog..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.heirloom.tlog..")
                .check(CLASSES);
    }
}
