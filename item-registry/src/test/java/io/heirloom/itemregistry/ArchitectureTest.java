package io.heirloom.itemregistry;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.heirloom.testing.reflection.ImageHeap;
import io.heirloom.testing.reflection.Reflection;
import org.junit.jupiter.api.Test;

/** The arrows between features. A feature may use those named for it, and nothing that is not named. */
class ArchitectureTest {

    private static final String BASE = "io.heirloom.itemregistry.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.itemregistry");

    @Test
    void featuresDependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("gs1")
                .definedBy(BASE + "gs1..")
                .layer("value")
                .definedBy(BASE + "value..")
                .layer("proof")
                .definedBy(BASE + "proof..")
                .layer("brand")
                .definedBy(BASE + "brand..")
                .layer("model")
                .definedBy(BASE + "model..")
                .layer("item")
                .definedBy(BASE + "item..")
                .layer("lifeevent")
                .definedBy(BASE + "lifeevent..")
                .layer("credential")
                .definedBy(BASE + "credential..")
                .layer("registration")
                .definedBy(BASE + "registration..")
                .layer("alert")
                .definedBy(BASE + "alert..")
                .layer("verification")
                .definedBy(BASE + "verification..")
                .layer("digitallink")
                .definedBy(BASE + "digitallink..")
                .layer("evidence")
                .definedBy(BASE + "evidence..")
                .whereLayer("gs1")
                .mayNotAccessAnyLayer()
                .whereLayer("proof")
                .mayNotAccessAnyLayer()
                .whereLayer("value")
                .mayOnlyAccessLayers("gs1")
                .whereLayer("brand")
                .mayOnlyAccessLayers("gs1", "value", "proof")
                .whereLayer("model")
                .mayOnlyAccessLayers("gs1", "value", "brand")
                .whereLayer("item")
                .mayOnlyAccessLayers("gs1", "value")
                .whereLayer("lifeevent")
                .mayOnlyAccessLayers("gs1", "value", "item")
                .whereLayer("credential")
                .mayOnlyAccessLayers("value", "proof", "brand", "item")
                .whereLayer("registration")
                .mayOnlyAccessLayers("gs1", "value", "brand", "model", "item", "lifeevent", "credential")
                .whereLayer("alert")
                .mayOnlyAccessLayers("item", "lifeevent")
                .whereLayer("verification")
                .mayOnlyAccessLayers("gs1", "value", "item", "credential")
                .whereLayer("digitallink")
                .mayOnlyAccessLayers("gs1", "item")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("value", "item")
                .check(CLASSES);
    }

    @Test
    void noFeatureIsPartOfACycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
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
