package io.heirloom.testing.reflection;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nothing but reflection reaches in a module: the types that our own code hands to Jackson, with all that they are made of. Types of
 * resources, REST clients and GraphQL are found by Quarkus itself. A native image knows the others only when they are registered.
 */
public record Reflection(Set<String> reached, Set<String> unregistered, Set<String> lookups) {

    private static final String OURS = "io.heirloom.";
    private static final String REGISTER = "io.quarkus.runtime.annotations.RegisterForReflection";
    private static final Set<String> MAPPERS = Set.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.databind.ObjectReader",
            "com.fasterxml.jackson.databind.ObjectWriter",
            "com.fasterxml.jackson.databind.json.JsonMapper",
            "io.vertx.core.json.Json",
            "io.vertx.core.json.JsonObject");
    private static final Set<String> READS =
            Set.of("readValue", "treeToValue", "convertValue", "readerFor", "forType", "decodeValue", "mapTo");
    private static final Set<String> WRITES = Set.of(
            "writeValue",
            "writeValueAsBytes",
            "writeValueAsString",
            "valueToTree",
            "convertValue",
            "encode",
            "mapFrom");
    private static final Set<String> LOOKUPS = Set.of("forName", "getDeclaredMethod", "getMethod", "getDeclaredField");

    /** Looks at these classes, and leaves the list of what it found in {@code target/reflection.txt}. */
    public static Reflection of(JavaClasses classes) {
        Set<JavaClass> registered = registered(classes);
        var reached = new TreeSet<String>();
        var unregistered = new TreeSet<String>();
        closure(classes.stream().flatMap(Reflection::roots)).forEach(type -> {
            reached.add(type.getName());
            if (!registered.contains(type)) {
                unregistered.add(type.getName());
            }
        });
        Set<String> lookups = classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("java.lang.Class"))
                .filter(call -> LOOKUPS.contains(call.getName()))
                .map(JavaAccess::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
        write(reached);
        return new Reflection(reached, unregistered, lookups);
    }

    private static Set<JavaClass> registered(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(REGISTER))
                .flatMap(type -> Stream.concat(Stream.of(type), targets(type)))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaClass> targets(JavaClass type) {
        return type.getAnnotationOfType(REGISTER)
                .get("targets")
                .map(targets -> Stream.of((JavaClass[]) targets))
                .orElse(Stream.empty());
    }

    private static Stream<JavaClass> roots(JavaClass type) {
        return type.getCodeUnits().stream().flatMap(unit -> {
            Stream<JavaClass> read = calls(unit, READS)
                    ? type.getReferencedClassObjects().stream()
                            .filter(reference -> reference.getOwner().equals(unit))
                            .map(ReferencedClassObject::getRawType)
                    : Stream.empty();
            Stream<JavaClass> written = calls(unit, WRITES) ? Stream.concat(given(unit), made(unit)) : Stream.empty();
            return Stream.concat(read, written);
        });
    }

    private static boolean calls(JavaCodeUnit unit, Set<String> methods) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(
                        call -> MAPPERS.contains(call.getTargetOwner().getName()) && methods.contains(call.getName()));
    }

    /** Where there are several parameters, one cannot tell which of them is written. */
    private static Stream<JavaClass> given(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream()
                .filter(_ -> unit.getRawParameterTypes().size() == 1);
    }

    /** What is made only to be returned is not written. */
    private static Stream<JavaClass> made(JavaCodeUnit unit) {
        return unit.getConstructorCallsFromSelf().stream()
                .map(JavaAccess::getTargetOwner)
                .filter(type -> !type.equals(unit.getRawReturnType()));
    }

    /** With the types of their fields, and of the fields of these. Enums and what the application only passes on need nothing. */
    private static Set<JavaClass> closure(Stream<JavaClass> roots) {
        var queue = new ArrayDeque<>(roots.toList());
        var found = new java.util.LinkedHashSet<JavaClass>();
        while (!queue.isEmpty()) {
            JavaClass type = queue.removeFirst();
            if (isData(type) && found.add(type)) {
                type.getAllFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getType)
                        .flatMap(fieldType -> fieldType.getAllInvolvedRawTypes().stream())
                        .forEach(queue::add);
            }
        }
        return found;
    }

    private static boolean isData(JavaClass type) {
        return type.getName().startsWith(OURS) && type.isRecord();
    }

    private static void write(Set<String> reached) {
        try {
            Files.write(Path.of("target", "reflection.txt"), List.copyOf(reached));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
