package io.heirloom.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Shared by all, so kept small. */
class ArchitectureTest {

    private static final int CEILING = 15;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.wire");

    @Test
    void whatAllShareStaysBelowItsCeiling() {
        assertThat(CLASSES.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName))
                .filteredOn(name -> !name.equals("package-info"))
                .hasSizeBetween(1, CEILING);
    }
}
