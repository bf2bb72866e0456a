package io.heirloom.consent.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.consent.notice.content.NoticeContent;
import io.heirloom.consent.notice.content.Party;
import io.heirloom.consent.purpose.Category;

/** The evidence a receipt carries beside its numbers: enough to hold the controller to it without this service. */
public final class ReceiptStatement {

    private ReceiptStatement() {}

    public static ObjectNode of(RecordFacts facts, String recordHash) {
        NoticeContent notice = facts.notice().content();
        ObjectNode statement = JsonNodeFactory.instance.objectNode().put("pii_principal_id", facts.principal());
        statement.set("controller", party(notice.controller()));
        statement
                .putObject("notice")
                .put("id", notice.id().toString())
                .put("version", notice.version())
                .put("language", notice.language())
                .put("sha256", facts.notice().sha256());
        statement
                .put("purpose", "urn:heirloom:purpose:" + facts.purpose().code())
                .put("lawful_basis", facts.purpose().lawfulBasis())
                .put("item", "urn:uuid:" + facts.itemId());
        ArrayNode data = statement.putArray("pii_information");
        for (Category category : facts.scope().categories()) {
            data.addObject().put("pii_type", category.term()).put("pii_attribute_id", category.attribute());
        }
        ArrayNode recipients = statement.putArray("recipients");
        facts.scope().recipients().forEach(one -> notice.party(one).ifPresent(party -> recipients.add(party(party))));
        EventLine last = facts.events().getLast();
        return statement
                .put("validity", facts.scope().duration())
                .put(
                        "valid_until",
                        last.validUntil() == null ? null : last.validUntil().toString())
                .put("withdrawal_address", notice.terms().withdrawalUrl())
                .put("rights_access_point", notice.terms().rightsUrl())
                .put("record_hash", recordHash);
    }

    private static ObjectNode party(Party party) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("party_id", WrittenRecord.urn(party.organisation()))
                .put("name", party.name())
                .put("address", party.address())
                .put("contact", party.contact());
        if (party.email() != null) {
            node.put("email", party.email());
        }
        return party.url() == null ? node : node.put("url", party.url());
    }
}
