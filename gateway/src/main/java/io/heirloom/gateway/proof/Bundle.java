package io.heirloom.gateway.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A proof bundle, {@code heirloom-proof/1}. What the log does not hold yet, or was not fetched, is left out and said so. */
record Bundle(ObjectNode json, int events, boolean complete) {

    static final String MEDIA_TYPE = "application/vnd.heirloom.proof+json";
    private static final String VERSION = "heirloom-proof/1";

    static Bundle of(
            ObjectMapper mapper,
            Disclosed disclosed,
            LedgerClient.Proofs proofs,
            Map<String, List<Absences.Absence>> absences) {
        List<EvidenceClient.DisclosedEvent> events = disclosed.events();
        Map<String, String> byLeaf = byLeaf(proofs);
        ObjectNode json = mapper.createObjectNode().put("v", VERSION);
        ArrayNode list = json.putArray("events");
        for (EvidenceClient.DisclosedEvent event : events) {
            String proof = byLeaf.get(event.leafHash());
            if (proof != null) {
                ObjectNode entry = list.addObject().put("leaf", event.leaf());
                entry.set("parts", mapper.valueToTree(event.parts()));
                entry.put("proof", proof);
            }
        }
        json.set("anchors", proofs.anchors() == null ? mapper.createArrayNode() : proofs.anchors());
        putNext(json, proven(disclosed, proofs), absences);
        return new Bundle(json, list.size(), list.size() == events.size() && !disclosed.more());
    }

    /** The ends of the streams whose last event is in the log: only of these can a bundle say that nothing follows. */
    static List<Disclosed.End> proven(Disclosed disclosed, LedgerClient.Proofs proofs) {
        Map<String, String> byLeaf = byLeaf(proofs);
        return disclosed.ends().stream()
                .filter(end -> byLeaf.containsKey(end.leafHash()))
                .toList();
    }

    private static void putNext(
            ObjectNode json, List<Disclosed.End> ends, Map<String, List<Absences.Absence>> absences) {
        for (Disclosed.End end : ends) {
            for (Absences.Absence absence : absences.getOrDefault(end.handle(), List.of())) {
                json.withArray("/next")
                        .addObject()
                        .put("stream", end.stream())
                        .put("handle", end.handle())
                        .put("absence", absence.proof())
                        .put("indexProof", absence.indexProof());
            }
        }
    }

    private static Map<String, String> byLeaf(LedgerClient.Proofs proofs) {
        Map<String, String> byLeaf = HashMap.newHashMap(proofs.proofs().size());
        for (LedgerClient.InclusionProof proof : proofs.proofs()) {
            if (proof.proof() != null) {
                byLeaf.put(proof.leafHash(), proof.proof());
            }
        }
        return byLeaf;
    }
}
