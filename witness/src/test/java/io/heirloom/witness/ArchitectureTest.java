package io.heirloom.witness;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.heirloom.testing.reflection.ImageHeap;
import org.junit.jupiter.api.Test;

/** The arrows between features. A feature may use those named for it, and nothing that is not named. */
class ArchitectureTest {

    private static final String BASE = "io.heirloom.witness.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.witness");

    @Test
    void featuresDependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("identity")
                .definedBy(BASE + "identity..")
                .layer("knownlog")
                .definedBy(BASE + "knownlog..")
                .layer("cosign")
                .definedBy(BASE + "cosign..")
                .layer("report")
                .definedBy(BASE + "report..")
                .layer("rate")
                .definedBy(BASE + "rate..")
                .layer("health")
                .definedBy(BASE + "health..")
                .whereLayer("identity")
                .mayNotAccessAnyLayer()
                .whereLayer("knownlog")
                .mayNotAccessAnyLayer()
                .whereLayer("rate")
                .mayNotAccessAnyLayer()
                .whereLayer("health")
                .mayNotAccessAnyLayer()
                .whereLayer("cosign")
                .mayOnlyAccessLayers("identity", "knownlog")
                .whereLayer("report")
                .mayOnlyAccessLayers("identity", "knownlog", "cosign")
                .check(CLASSES);
    }

    @Test
    void nothingOfARunIsMadeWhenANativeImageIsBuilt() {
        assertThat(ImageHeap.findings()).isEmpty();
    }
}
