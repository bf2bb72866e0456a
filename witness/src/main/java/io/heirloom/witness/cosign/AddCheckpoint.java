package io.heirloom.witness.cosign;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body of the call as the specification writes it: old size, proof, empty line, checkpoint. Nothing is believed yet. */
record AddCheckpoint(long oldSize, List<byte[]> proof, SignedNote note, Checkpoint head) {

    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    /** @throws IllegalArgumentException saying which rule of the format is broken */
    static AddCheckpoint parse(byte[] body) {
        String text = utf8(body);
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("No empty line before the checkpoint");
        }
        List<String> lines = List.of(text.substring(0, gap).split("\n", -1));
        if (lines.size() > 1 + LONGEST_PROOF) {
            throw new IllegalArgumentException("More than " + LONGEST_PROOF + " lines of proof");
        }
        SignedNote note = SignedNote.parse(text.substring(gap + 2));
        return new AddCheckpoint(
                oldSize(lines.getFirst()),
                lines.subList(1, lines.size()).stream()
                        .map(line -> StrictBase64.decode(line, TreeHash.LENGTH))
                        .toList(),
                note,
                Checkpoint.parseExtended(note.text()));
    }

    private static long oldSize(String line) {
        if (!line.matches(OLD + "(0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("The first line is not old and a size");
        }
        return Long.parseLong(line.substring(OLD.length()));
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8", e);
        }
    }
}
