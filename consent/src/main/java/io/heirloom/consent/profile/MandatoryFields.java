package io.heirloom.consent.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that TS 27560 makes mandatory (25 with the container of purposes) and those that GDPR needs on top. A record that lacks one is
 * never kept.
 */
public final class MandatoryFields {

    private static final List<String> HEADER = List.of("schema_version", "record_id", "pii_principal_id");
    private static final List<String> PROCESSING = List.of("privacy_notice", "language", "purposes");
    private static final List<String> PURPOSE = List.of(
            "purpose",
            "pii_information",
            "pii_controllers",
            "storage_locations",
            "retention_period",
            "jurisdiction",
            "recipient_third_parties",
            "withdrawal_method");
    private static final List<String> PURPOSE_UNDER_GDPR = List.of(
            "lawful_basis",
            "collection_method",
            "processing_method",
            "processing_locations",
            "privacy_rights",
            "authority_party");
    private static final List<String> DATUM = List.of("pii_type");
    private static final List<String> PARTY =
            List.of("party_id", "party_name", "party_address", "party_contact", "party_type");
    private static final List<String> EVENT =
            List.of("event_time", "validity_duration", "entity_id", "event_type", "event_state");

    private final JsonNode document;
    private final List<String> missing = new ArrayList<>();

    private MandatoryFields(JsonNode document) {
        this.document = document;
    }

    /** RFC 6901 pointers of what is absent or empty; nothing when the record is complete. */
    public static List<String> missing(JsonNode document) {
        return new MandatoryFields(document).check();
    }

    private List<String> check() {
        require(document, "", HEADER);
        require(document.path("pii_processing"), "/pii_processing", PROCESSING);
        each("/pii_processing/purposes", this::checkPurpose);
        if (empty(document.path("party_identification"))) {
            missing.add("/party_identification");
        }
        each("/party_identification", (party, at) -> require(party, at, PARTY));
        if (empty(document.path("event"))) {
            missing.add("/event");
        }
        each("/event", (event, at) -> require(event, at, EVENT));
        return List.copyOf(missing);
    }

    private void checkPurpose(JsonNode purpose, String at) {
        require(purpose, at, PURPOSE);
        require(purpose, at, PURPOSE_UNDER_GDPR);
        each(at + "/pii_information", (datum, place) -> require(datum, place, DATUM));
        Set<String> identified = new HashSet<>();
        document.path("party_identification")
                .forEach(one -> identified.add(one.path("party_id").asText()));
        for (String list : List.of("pii_controllers", "recipient_third_parties")) {
            each(at + "/" + list, (party, place) -> {
                if (!identified.contains(party.asText())) {
                    missing.add(place);
                }
            });
        }
    }

    private void require(JsonNode node, String at, List<String> fields) {
        for (String field : fields) {
            if (empty(node.path(field))) {
                missing.add(at + "/" + field);
            }
        }
    }

    private void each(String pointer, Visit visit) {
        JsonNode list = document.at(pointer);
        for (int index = 0; index < list.size(); index++) {
            visit.visit(list.get(index), pointer + "/" + index);
        }
    }

    private static boolean empty(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isTextual() && node.asText().isBlank()
                || node.isContainerNode() && node.isEmpty();
    }

    private interface Visit {
        void visit(JsonNode node, String at);
    }
}
