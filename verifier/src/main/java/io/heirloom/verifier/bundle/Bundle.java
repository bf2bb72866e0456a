package io.heirloom.verifier.bundle;

import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.verifier.account.StopException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A proof bundle as read, every field present and of its form; nothing is checked yet. */
public record Bundle(List<Event> events, List<Anchor> anchors, List<Next> next) {

    static final String VERSION = "heirloom-proof/1";

    public record Event(byte[] leaf, List<Part> parts, InclusionProof proof) {}

    /** A part that is shown, or only its hash: withheld or erased. */
    public sealed interface Part {
        record Shown(byte[] salt, byte[] payload) implements Part {}

        record Withheld(byte[] c) implements Part {}
    }

    public record Anchor(
            long chainId,
            String contract,
            long size,
            byte[] root,
            String transaction,
            long block,
            String blockHash,
            List<byte[]> consistency) {}

    /**
     * Why nothing later stands in one stream.
     *
     * @param handle of the event that would come next
     * @param absence why no leaf has this handle, in the prefix tree of an index
     * @param indexProof where that tree's root stands in the log of the index
     */
    public record Next(String stream, byte[] handle, byte[] absence, ExplainedProof indexProof) {}

    /** @throws StopException naming what is not as the format says */
    public static Bundle parse(String json) {
        Fields bundle = Fields.of("bundle", StrictJson.parse(json), Set.of("v", "events", "next", "anchors"));
        StopException.require(bundle.text("v").equals(VERSION), "version-unknown", Map.of("version", VERSION));
        var events = new ArrayList<Event>();
        for (Object event : bundle.list("events", Limits.EVENTS)) {
            events.add(event("events[" + events.size() + "]", event, events.size() + 1));
        }
        StopException.require(!events.isEmpty(), "events-none", Map.of());
        var anchors = new ArrayList<Anchor>();
        for (Object anchor : bundle.list("anchors", Limits.ANCHORS)) {
            anchors.add(anchor("anchors[" + anchors.size() + "]", anchor));
        }
        return new Bundle(List.copyOf(events), List.copyOf(anchors), bundle.has("next") ? next(bundle) : List.of());
    }

    private static List<Next> next(Fields bundle) {
        var next = new ArrayList<Next>();
        for (Object one : bundle.listOrOne("next", Limits.NEXT)) {
            next.add(next("next[" + next.size() + "]", one));
        }
        return List.copyOf(next);
    }

    private static Next next(String where, Object json) {
        Fields next = Fields.of(where, json, Set.of("stream", "handle", "absence", "indexProof"));
        String stream = next.text("stream");
        ExplainedProof proof;
        try {
            proof = ExplainedProof.parse(next.text("indexProof"));
        } catch (IllegalArgumentException _) {
            throw StopException.refused("next-malformed", Map.of("stream", stream));
        }
        return new Next(stream, next.hash("handle"), next.bytes("absence"), proof);
    }

    private static Event event(String where, Object json, int number) {
        Fields event = Fields.of(where, json, Set.of("leaf", "parts", "proof"));
        var parts = new ArrayList<Part>();
        for (Object part : event.list("parts", Limits.PARTS)) {
            parts.add(part(where + ".parts[" + parts.size() + "]", part));
        }
        StopException.require(!parts.isEmpty(), "parts-none", Map.of("event", number));
        return new Event(event.bytes("leaf"), List.copyOf(parts), proof(number, event.text("proof")));
    }

    private static InclusionProof proof(int event, String text) {
        try {
            return InclusionProof.parse(text);
        } catch (IllegalArgumentException _) {
            throw StopException.refused("proof-malformed", Map.of("event", event));
        }
    }

    private static Part part(String where, Object json) {
        Fields part = Fields.of(where, json, Set.of("salt", "payload", "c"));
        if (part.has("c")) {
            return new Part.Withheld(Fields.of(where, json, Set.of("c")).hash("c"));
        }
        return new Part.Shown(part.hash("salt"), part.bytes("payload"));
    }

    private static Anchor anchor(String where, Object json) {
        Fields anchor = Fields.of(
                where, json, Set.of("chainId", "contract", "size", "root", "tx", "block", "blockHash", "consistency"));
        return new Anchor(
                anchor.number("chainId"),
                anchor.hex("contract", 40),
                anchor.number("size"),
                anchor.hash("root"),
                anchor.hex("tx", 64),
                anchor.number("block"),
                anchor.hex("blockHash", 64),
                anchor.hashes("consistency", Limits.PROOF_HASHES));
    }
}
