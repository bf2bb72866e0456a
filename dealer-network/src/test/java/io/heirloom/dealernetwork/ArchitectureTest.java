package io.heirloom.dealernetwork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.heirloom.testing.reflection.ImageHeap;
import io.heirloom.testing.reflection.Reflection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between features: each may use those named for it, and nothing that is not named. */
class ArchitectureTest {
    private static final String BASE = "io.heirloom.dealernetwork.";
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "value", Set.of(),
            "dealer", Set.of("value"),
            "authorisation", Set.of("dealer", "value"),
            "accreditation", Set.of("authorisation", "dealer", "value"),
            "piece", Set.of(),
            "stock", Set.of("piece", "accreditation", "authorisation"),
            "listing", Set.of("stock", "piece", "accreditation", "authorisation", "dealer", "value"),
            "evidence", Set.of("piece"));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heirloom.dealernetwork");

    @ParameterizedTest
    @ValueSource(
            strings = {"value", "dealer", "authorisation", "accreditation", "piece", "stock", "listing", "evidence"})
    void featureUsesOnlyWhatIsNamedForIt(String feature) {
        var others = new TreeSet<>(ARROWS.keySet());
        others.remove(feature);
        others.removeAll(ARROWS.get(feature));
        var rule = classes()
                .that()
                .resideInAPackage(BASE + feature + "..")
                .should()
                .onlyDependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("are outside " + others) {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaClass used) {
                        return others.stream()
                                .noneMatch(other -> used.getPackageName().startsWith(BASE + other));
                    }
                });
        rule.check(CLASSES);
    }

    @Test
    void noFeatureIsPartOfACycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void resourcesReachNoRepository() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .onlyHaveDependentClassesThat()
                .haveSimpleNameNotEndingWith("Resource")
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
