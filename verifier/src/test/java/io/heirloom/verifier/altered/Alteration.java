package io.heirloom.verifier.altered;

import io.heirloom.tlog.note.StrictBase64;
import java.util.Arrays;

/** A change of a bundle: where, how many bytes go, which come. Small enough that thousands are handed to another program. */
public record Alteration(String what, int at, int removed, byte[] inserted) {

    static Alteration between(String what, byte[] before, byte[] after) {
        int common = Math.max(0, Arrays.mismatch(before, after));
        int tail = 0;
        int most = Math.min(before.length, after.length) - common;
        while (tail < most && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        return new Alteration(
                what, common, before.length - common - tail, Arrays.copyOfRange(after, common, after.length - tail));
    }

    public byte[] of(byte[] bundle) {
        byte[] altered = new byte[bundle.length - removed + inserted.length];
        System.arraycopy(bundle, 0, altered, 0, at);
        System.arraycopy(inserted, 0, altered, at, inserted.length);
        System.arraycopy(bundle, at + removed, altered, at + inserted.length, bundle.length - at - removed);
        return altered;
    }

    public String json() {
        return "[%d,%d,\"%s\"]".formatted(at, removed, StrictBase64.encode(inserted));
    }
}
