package io.heirloom.consent.profile;

import static io.heirloom.consent.profile.ProfileProblem.RECORD_INCOMPLETE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.consent.receipt.Signer;
import io.heirloom.journal.canonical.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;

@ApplicationScoped
public class RecordWriter {

    private static final String MEDIA_TYPE = "consent-record+json";

    private final OperatorConfig operator;
    private final Signer signer;

    RecordWriter(OperatorConfig operator, Signer signer) {
        this.operator = operator;
        this.signer = signer;
    }

    public SealedRecord write(RecordFacts facts) {
        return seal(new WrittenRecord(facts, operator).render());
    }

    SealedRecord seal(ObjectNode document) {
        List<String> missing = MandatoryFields.missing(document);
        if (!missing.isEmpty()) {
            throw RECORD_INCOMPLETE.because(missing.toArray());
        }
        byte[] bytes = CanonicalJson.bytes(document);
        String hash = HexFormat.of().formatHex(CanonicalJson.sha256(document));
        ((ObjectNode) document.at("/heirloom/integrity"))
                .put("self", hash)
                .putObject("signature")
                .put("alg", "EdDSA")
                .put("kid", signer.keyId())
                .put("jws", signer.detached(MEDIA_TYPE, bytes));
        return new SealedRecord(CanonicalJson.text(document), hash);
    }
}
