package io.heirloom.journal.leaf;

import io.heirloom.journal.canonical.CanonicalJson;
import java.util.Map;

/**
 * The last part of every event: it commits to the handle of the leaf to come, so that a verifier knows by which handle a later event would
 * have to be found. Salt and payload follow from the stream key, so only its holder can open the part, and whom she shows it.
 */
public record NextPart(String handle, byte[] salt, byte[] payload) {

    /** @param seq the number of the leaf to come */
    public static NextPart of(byte[] streamKey, String service, long seq) {
        String handle = Formulas.base64(Formulas.handle(streamKey, service, seq));
        return new NextPart(
                handle, Formulas.nextSalt(streamKey, service, seq), CanonicalJson.bytes(Map.of("next", handle)));
    }

    public byte[] commitment() {
        return Formulas.part(salt, payload);
    }
}
