package io.heirloom.itemregistry.value;

import java.util.UUID;

/** A piece that is asked for, with its serial where the caller knows it. As a parameter: {@code <id>} or {@code <id>:<serial>}. */
public record PieceKey(UUID id, String serial) {

    private static final int ID = 36;

    public static PieceKey of(UUID id) {
        return new PieceKey(id, null);
    }

    /** What JAX-RS reads a parameter with. */
    public static PieceKey valueOf(String text) {
        if (text.length() <= ID) {
            return of(UUID.fromString(text));
        }
        if (text.charAt(ID) != ':') {
            throw new IllegalArgumentException("A piece is named by its id, or by id, colon and serial");
        }
        return new PieceKey(UUID.fromString(text.substring(0, ID)), text.substring(ID + 1));
    }
}
