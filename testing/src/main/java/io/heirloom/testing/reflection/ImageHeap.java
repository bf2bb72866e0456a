package io.heirloom.testing.reflection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would be made while a native image is built, and must not: classes are initialised then, so whatever a static field holds is the same in
 * every process that is ever started. Randomness, threads, sockets and the like end the build; classes of a library that are to be
 * initialised when the program runs may not be used by a static initialiser.
 */
public final class ImageHeap {

    private static final String OURS = "io.heirloom.";
    private static final String TEST_CODE = "io.heirloom.testing.";
    private static final List<String> OF_A_RUN = List.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.lang.Thread",
            "java.lang.Process",
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.InetAddress",
            "java.net.http.HttpClient",
            "java.nio.MappedByteBuffer",
            "io.vertx.core.buffer.Buffer");

    private ImageHeap() {}

    /** @param initialisedWhenRun packages of libraries, as they are named to the compiler */
    public static List<String> findings(String... initialisedWhenRun) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.heirloom");
        return classes.stream()
                .filter(type -> !type.getName().startsWith(TEST_CODE))
                .flatMap(type -> Stream.concat(held(type), used(type, List.of(initialisedWhenRun))))
                .sorted()
                .toList();
    }

    private static Stream<String> held(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> OF_A_RUN.stream().anyMatch(field.getRawType()::isAssignableTo))
                .map(field ->
                        field.getFullName() + " holds a " + field.getRawType().getName());
    }

    private static Stream<String> used(JavaClass type, List<String> packages) {
        return type.getStaticInitializer().stream()
                .flatMap(initializer -> called(initializer).stream())
                .flatMap(unit -> unit.getCallsFromSelf().stream())
                .filter(call -> packages.stream().anyMatch(call.getTargetOwner().getPackageName()::startsWith))
                .map(call -> "the static initialiser of " + type.getName() + " leads to " + call.getDescription());
    }

    /** What a static initialiser calls of ours, and these in turn. */
    private static Set<JavaCodeUnit> called(JavaCodeUnit first) {
        var found = new LinkedHashSet<JavaCodeUnit>(Set.of(first));
        var queue = new ArrayDeque<>(found);
        while (!queue.isEmpty()) {
            queue.removeFirst().getCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getName().startsWith(OURS))
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .map(JavaCodeUnit.class::cast)
                    .filter(found::add)
                    .forEach(queue::add);
        }
        return found;
    }
}
