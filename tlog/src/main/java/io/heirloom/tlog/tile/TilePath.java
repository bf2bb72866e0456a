package io.heirloom.tlog.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a path below {@code <prefix>/tile/} names: a tile of hashes, or the bundle of entries beside one of level 0. */
public record TilePath(boolean entries, TileId tile, int width) {

    private static final int LAST_LEVEL = 63;
    private static final int DIGITS = 3;
    private static final Pattern FORM =
            Pattern.compile("(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @throws IllegalArgumentException when there is no such path: each resource has exactly one */
    public static TilePath parse(String path) {
        Matcher parts = FORM.matcher(path);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the path of a tile");
        }
        boolean entries = parts.group(1).equals("entries");
        int level = entries ? 0 : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? TileId.WIDTH : Integer.parseInt(parts.group(3));
        var parsed = new TilePath(entries, new TileId(level, index), width);
        if (level > LAST_LEVEL || width > TileId.WIDTH || !parsed.text().equals(path)) {
            throw new IllegalArgumentException("Not the path of a tile in its one form");
        }
        return parsed;
    }

    public boolean full() {
        return width == TileId.WIDTH;
    }

    public String text() {
        String kind = entries ? "entries" : Integer.toString(tile.level());
        return kind + "/" + number() + (full() ? "" : ".p/" + width);
    }

    private String number() {
        String digits = Long.toString(tile.index());
        int padding = (DIGITS - digits.length() % DIGITS) % DIGITS;
        String padded = "0".repeat(padding) + digits;
        var text = new StringBuilder();
        for (int at = 0; at < padded.length(); at += DIGITS) {
            boolean last = at + DIGITS == padded.length();
            text.append(last ? "" : "x").append(padded, at, at + DIGITS).append(last ? "" : "/");
        }
        return text.toString();
    }
}
