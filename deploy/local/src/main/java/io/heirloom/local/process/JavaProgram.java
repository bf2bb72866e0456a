package io.heirloom.local.process;

import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java program of the suite.
 *
 * @param flags what its JVM is told, a start archive apart
 * @param jars every jar that its classes come from
 * @param main how the program is named to the JVM
 */
public record JavaProgram(String name, List<String> flags, List<Path> jars, List<String> main) {

    public JavaProgram {
        flags = List.copyOf(flags);
        jars = List.copyOf(jars);
        main = List.copyOf(main);
    }

    /** The application that was packaged around this jar, in its folder. */
    public static JavaProgram ofApplication(String name, List<String> flags, Path jar) {
        return new JavaProgram(name, flags, jarsBelow(jar.getParent()), List.of("-jar", jar.toString()));
    }

    public static JavaProgram ofClass(String name, List<String> flags, List<Path> jars, String mainClass) {
        String classpath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return new JavaProgram(name, flags, jars, List.of("-cp", classpath, mainClass));
    }

    /** The command that runs it, with flags for a start archive and arguments of its own. */
    List<String> command(List<String> archiveFlags, List<String> properties, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Settings.java().toString());
        command.addAll(archiveFlags);
        command.addAll(flags);
        command.addAll(properties);
        command.addAll(main);
        command.addAll(arguments);
        return command;
    }

    private static List<Path> jarsBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StartFailure("The application in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
