package io.heirloom.verifier;

import io.heirloom.tlog.note.InclusionProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A proof bundle as read, every field present and of its form; nothing is checked yet. */
record Bundle(List<Event> events, List<Anchor> anchors, boolean next) {

    static final String VERSION = "heirloom-proof/1";

    record Event(byte[] leaf, List<Part> parts, InclusionProof proof) {}

    /** A part that is shown, or only its hash: withheld or erased. */
    sealed interface Part {
        record Shown(byte[] salt, byte[] payload) implements Part {}

        record Withheld(byte[] c) implements Part {}
    }

    record Anchor(
            long chainId,
            String contract,
            long size,
            byte[] root,
            String transaction,
            long block,
            String blockHash,
            List<byte[]> consistency) {}

    /** @throws IllegalArgumentException naming what is not as the format says */
    static Bundle parse(String json) {
        Fields bundle = Fields.of("bundle", StrictJson.parse(json), Set.of("v", "events", "next", "anchors"));
        if (!bundle.text("v").equals(VERSION)) {
            throw new IllegalArgumentException("bundle.v is not " + VERSION);
        }
        var events = new ArrayList<Event>();
        for (Object event : bundle.list("events")) {
            events.add(event("events[" + events.size() + "]", event));
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("bundle.events is empty: there is nothing to verify");
        }
        var anchors = new ArrayList<Anchor>();
        for (Object anchor : bundle.list("anchors")) {
            anchors.add(anchor("anchors[" + anchors.size() + "]", anchor));
        }
        return new Bundle(List.copyOf(events), List.copyOf(anchors), bundle.has("next"));
    }

    private static Event event(String where, Object json) {
        Fields event = Fields.of(where, json, Set.of("leaf", "parts", "proof"));
        var parts = new ArrayList<Part>();
        for (Object part : event.list("parts")) {
            parts.add(part(where + ".parts[" + parts.size() + "]", part));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(where + ".parts is empty");
        }
        return new Event(event.bytes("leaf"), List.copyOf(parts), proof(where, event.text("proof")));
    }

    private static InclusionProof proof(String where, String text) {
        try {
            return InclusionProof.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ".proof: " + e.getMessage());
        }
    }

    private static Part part(String where, Object json) {
        Fields part = Fields.of(where, json, Set.of("salt", "payload", "c"));
        if (part.has("c")) {
            Fields.of(where, json, Set.of("c"));
            return new Part.Withheld(part.hash("c"));
        }
        return new Part.Shown(part.hash("salt"), part.bytes("payload"));
    }

    private static Anchor anchor(String where, Object json) {
        Fields anchor = Fields.of(
                where, json, Set.of("chainId", "contract", "size", "root", "tx", "block", "blockHash", "consistency"));
        return new Anchor(
                anchor.number("chainId"),
                hex(anchor, "contract", 40),
                anchor.number("size"),
                anchor.hash("root"),
                hex(anchor, "tx", 64),
                anchor.number("block"),
                hex(anchor, "blockHash", 64),
                anchor.hashes("consistency"));
    }

    private static String hex(Fields anchor, String field, int digits) {
        return Optional.of(anchor.text(field))
                .filter(text -> text.matches("0x[0-9a-f]{" + digits + "}"))
                .orElseThrow(() -> new IllegalArgumentException(
                        anchor.where() + "." + field + " is not 0x and " + digits + " lower-case hexadecimal digits"));
    }
}
