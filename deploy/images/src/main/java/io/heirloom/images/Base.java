package io.heirloom.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What an image is built on: by its digest, always. Where the caller names none, it is the one that the Dockerfile of that kind pins. */
record Base(String reference) {

    private static final Pattern DEFAULT = Pattern.compile("(?m)^ARG BASE=(\\S+)$");
    private static final String PINNED = ".+@sha256:[0-9a-f]{64}|scratch";

    Base {
        if (!reference.matches(PINNED)) {
            throw new IllegalArgumentException("--base must be pinned by its digest, as IMAGE@sha256:DIGEST");
        }
    }

    /** The one place where the base of this kind of image stands, so that an engine and this program build on the same. */
    static Base of(Path dockerfile) throws IOException {
        var base = DEFAULT.matcher(Files.readString(dockerfile));
        if (!base.find()) {
            throw new IllegalArgumentException(dockerfile + " names no base");
        }
        return new Base(base.group(1));
    }

    boolean isEmpty() {
        return reference.equals("scratch");
    }
}
