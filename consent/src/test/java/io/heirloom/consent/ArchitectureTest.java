package io.heirloom.consent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.heirloom.testing.reflection.ImageHeap;
import io.heirloom.testing.reflection.Reflection;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "io.heirloom.consent.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.heirloom.consent");

    @Test
    void featuresDependOneWay() {
        SlicesRuleDefinition.slices()
                .matching(BASE + "(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void arrowsBetweenFeaturesAreThese() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("purpose")
                .definedBy(BASE + "purpose..")
                .layer("pseudonym")
                .definedBy(BASE + "pseudonym..")
                .layer("standing")
                .definedBy(BASE + "standing..")
                .layer("receipt")
                .definedBy(BASE + "receipt..")
                .layer("notice")
                .definedBy(BASE + "notice..")
                .layer("profile")
                .definedBy(BASE + "profile..")
                .layer("accesslog")
                .definedBy(BASE + "accesslog..")
                .layer("record")
                .definedBy(BASE + "record..")
                .layer("withdrawal")
                .definedBy(BASE + "withdrawal..")
                .layer("request")
                .definedBy(BASE + "request..")
                .layer("decision")
                .definedBy(BASE + "decision..")
                .layer("evidence")
                .definedBy(BASE + "evidence..")
                .layer("intake")
                .definedBy(BASE + "intake..")
                .whereLayer("intake")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("evidence")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("decision")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("withdrawal")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("intake")
                .whereLayer("record")
                .mayOnlyBeAccessedByLayers("request", "withdrawal", "decision")
                .whereLayer("accesslog")
                .mayOnlyBeAccessedByLayers("record", "decision")
                .whereLayer("profile")
                .mayOnlyBeAccessedByLayers("record", "request", "decision")
                .whereLayer("receipt")
                .mayOnlyBeAccessedByLayers("profile", "record")
                .whereLayer("pseudonym")
                .mayOnlyBeAccessedByLayers("record", "decision")
                .whereLayer("notice")
                .mayOnlyBeAccessedByLayers("profile", "record", "request")
                .check(CLASSES);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.heirloom.itemregistry..",
                        "io.heirloom.ownership..",
                        "io.heirloom.dealernetwork..",
                        "io.heirloom.ledger..",
                        "io.heirloom.gateway..")
                .check(CLASSES);
    }

    @Test
    void resourcesTouchNoRepositoryAndNoEntity() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .check(CLASSES);
    }

    @Test
    void entitiesStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
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
        assertThat(ImageHeap.findings()).isEmpty();
    }
}
