package io.heirloom.consent.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.consent.notice.content.NoticeContent;
import io.heirloom.consent.notice.content.Party;
import io.heirloom.consent.purpose.Category;
import io.heirloom.wire.caller.Organisation;
import java.util.List;
import java.util.stream.Stream;

/** Renders facts as a TS 27560 record, field by field in the order of the standard. */
final class WrittenRecord {

    static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr";
    private static final String OPERATOR = "urn:heirloom:operator";
    private static final String AUTHORITY = "urn:heirloom:authority";
    private static final String EVENT_TYPE = "dpv:ExplicitlyExpressedConsent";
    private static final String LASTS = "dpv:EndlessDuration";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RecordFacts facts;
    private final NoticeContent notice;
    private final OperatorConfig operator;

    WrittenRecord(RecordFacts facts, OperatorConfig operator) {
        this.facts = facts;
        this.notice = facts.notice().content();
        this.operator = operator;
    }

    static String urn(Organisation organisation) {
        return "urn:heirloom:" + organisation;
    }

    ObjectNode render() {
        ObjectNode document = JSON.objectNode()
                .put("schema_version", SCHEMA)
                .put("record_id", facts.recordId().toString())
                .put("pii_principal_id", facts.principal());
        document.putObject("pii_processing")
                .put("privacy_notice", "urn:heirloom:notice:" + notice.id() + ":" + notice.version())
                .put("language", notice.language())
                .putArray("purposes")
                .add(purpose());
        document.set("party_identification", parties());
        document.set("event", events());
        document.set("heirloom", extension());
        return document;
    }

    private ObjectNode purpose() {
        var terms = notice.terms();
        List<String> storage =
                terms.storageLocations().stream().map(WrittenRecord::place).toList();
        ObjectNode purpose = JSON.objectNode()
                .put("purpose", "urn:heirloom:purpose:" + facts.purpose().code())
                .put("purpose_type", facts.purpose().dpv())
                .put("lawful_basis", facts.purpose().lawfulBasis());
        purpose.set("pii_information", data());
        purpose.set("pii_controllers", texts(List.of(urn(facts.scope().controller()))));
        purpose.put("collection_method", "dpv:DataSubjectDataSource");
        purpose.set("processing_method", texts(List.of("dpv:Access", "dpv:Use")));
        purpose.set("storage_locations", texts(storage));
        purpose.put("retention_period", terms.retention());
        purpose.set("processing_locations", texts(storage));
        purpose.put("service", notice.title());
        purpose.put("jurisdiction", place(terms.jurisdiction()));
        purpose.set("recipient_third_parties", texts(recipients()));
        purpose.put(
                "withdrawal_method",
                "POST /consent-records/" + facts.recordId() + "/withdrawal | " + terms.withdrawalUrl());
        purpose.set(
                "privacy_rights",
                texts(List.of(
                        "eu-gdpr:A7-3", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A18", "eu-gdpr:A20")));
        return purpose.put("authority_party", AUTHORITY);
    }

    private ArrayNode data() {
        ArrayNode data = JSON.arrayNode();
        for (Category category : facts.scope().categories()) {
            data.addObject()
                    .put("pii_type", category.term())
                    .put("pii_attribute_id", category.attribute())
                    .put("pii_optional", false);
        }
        return data;
    }

    private List<String> recipients() {
        return facts.scope().recipients().stream().map(WrittenRecord::urn).toList();
    }

    private ArrayNode parties() {
        ArrayNode parties = JSON.arrayNode();
        Organisation controller = facts.scope().controller();
        Stream.concat(Stream.of(controller), facts.scope().recipients().stream())
                .distinct()
                .forEach(
                        one -> notice.party(one).ifPresent(party -> parties.add(party(party, one.equals(controller)))));
        parties.addObject()
                .put("party_id", OPERATOR)
                .put("party_name", operator.name())
                .put("party_role", "dpv:DataProcessor")
                .put("party_type", "registry-operator")
                .put("party_address", operator.address())
                .put("party_contact", operator.contact())
                .put("party_email", operator.email())
                .put("party_url", operator.url());
        parties.addObject()
                .put("party_id", AUTHORITY)
                .put("party_name", notice.terms().authority().name())
                .put("party_role", "dpv:Authority")
                .put("party_type", "supervisory-authority")
                .put("party_address", notice.terms().authority().address())
                .put("party_contact", notice.terms().authority().contact());
        return parties;
    }

    private static ObjectNode party(Party party, boolean controller) {
        ObjectNode node = JSON.objectNode()
                .put("party_id", urn(party.organisation()))
                .put("party_name", party.name())
                .put("party_role", controller ? "dpv:DataController" : "dpv:ThirdParty")
                .put("party_type", party.kind() == Organisation.Kind.BRAND ? "brand" : "dealer")
                .put("party_address", party.address())
                .put("party_contact", party.contact());
        if (party.email() != null) {
            node.put("party_email", party.email());
        }
        return party.url() == null ? node : node.put("party_url", party.url());
    }

    private ArrayNode events() {
        ArrayNode events = JSON.arrayNode();
        for (EventLine line : facts.events()) {
            events.addObject()
                    .put("event_time", line.at().toString())
                    .put("validity_duration", validity(line))
                    .put("entity_id", expressedBy(line.state()))
                    .put("event_type", EVENT_TYPE)
                    .put("event_state", line.state().term());
        }
        return events;
    }

    private String validity(EventLine line) {
        if (line.state().isInForce()) {
            return facts.scope().duration();
        }
        return line.validUntil() == null ? LASTS : line.validUntil().toString();
    }

    private String expressedBy(ConsentState state) {
        return switch (state) {
            case GIVEN, RENEWED, REFUSED, DEFERRED, WITHDRAWN -> facts.principal();
            case UNKNOWN, REQUESTED -> urn(facts.scope().controller());
            case REVOKED, EXPIRED, INVALIDATED -> OPERATOR;
        };
    }

    private ObjectNode extension() {
        ObjectNode ours = JSON.objectNode().put("sequence", facts.sequence());
        ours.putObject("scope")
                .put("item", "urn:uuid:" + facts.itemId())
                .put("recipient", urn(facts.scope().controller()));
        ObjectNode told = ours.putObject("notice")
                .put("version_id", Integer.toString(notice.version()))
                .put("sha256", facts.notice().sha256());
        if (facts.noticeDeliveredAt() != null) {
            told.put("delivered_at", facts.noticeDeliveredAt().toString());
        }
        ObjectNode manner = ours.putObject("manner");
        facts.manner().asMap().forEach(manner::put);
        ObjectNode integrity =
                ours.putObject("integrity").put("canonicalisation", "RFC 8785").put("hash", "sha-256");
        if (facts.previousHash() != null) {
            integrity.put("previous", facts.previousHash());
        }
        return ours;
    }

    private static String place(String country) {
        return "loc:" + country;
    }

    private static JsonNode texts(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
