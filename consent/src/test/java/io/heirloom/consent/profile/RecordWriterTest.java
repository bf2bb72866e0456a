package io.heirloom.consent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class RecordWriterTest {

    @Inject
    RecordWriter writer;

    @Inject
    OperatorConfig operator;

    @Test
    void aCompleteRecordIsSealed() throws Exception {
        SealedRecord sealed = writer.seal(document());

        assertThat(sealed.hash()).matches("[0-9a-f]{64}");
        assertThat(new ObjectMapper()
                        .readTree(sealed.json())
                        .at("/heirloom/integrity/self")
                        .asText())
                .isEqualTo(sealed.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schema_version",
                "/record_id",
                "/pii_principal_id",
                "/pii_processing",
                "/pii_processing/privacy_notice",
                "/pii_processing/language",
                "/pii_processing/purposes",
                "/pii_processing/purposes/0/purpose",
                "/pii_processing/purposes/0/pii_information",
                "/pii_processing/purposes/0/pii_information/0/pii_type",
                "/pii_processing/purposes/0/pii_controllers",
                "/pii_processing/purposes/0/storage_locations",
                "/pii_processing/purposes/0/retention_period",
                "/pii_processing/purposes/0/jurisdiction",
                "/pii_processing/purposes/0/recipient_third_parties",
                "/pii_processing/purposes/0/withdrawal_method",
                "/pii_processing/purposes/0/lawful_basis",
                "/pii_processing/purposes/0/collection_method",
                "/pii_processing/purposes/0/processing_method",
                "/pii_processing/purposes/0/processing_locations",
                "/pii_processing/purposes/0/privacy_rights",
                "/pii_processing/purposes/0/authority_party",
                "/party_identification",
                "/party_identification/0/party_id",
                "/party_identification/0/party_name",
                "/party_identification/0/party_address",
                "/party_identification/0/party_contact",
                "/party_identification/0/party_type",
                "/event",
                "/event/0/event_time",
                "/event/0/validity_duration",
                "/event/0/entity_id",
                "/event/0/event_type",
                "/event/0/event_state"
            })
    void aRecordThatLacksAMandatoryFieldIsRefused(String pointer) {
        for (Object blank : List.of("absent", "", "null")) {
            ObjectNode document = document();
            spoil(document, pointer, blank);
            assertThatExceptionOfType(DomainException.class)
                    .as("%s %s", pointer, blank)
                    .isThrownBy(() -> writer.seal(document))
                    .satisfies(refused -> assertThat(refused.type()).isEqualTo(ProfileProblem.RECORD_INCOMPLETE));
        }
    }

    @Test
    void aPartyThatIsNotIdentifiedIsMissed() {
        ObjectNode document = document();
        ((ArrayNode) document.at("/pii_processing/purposes/0/recipient_third_parties"))
                .add("urn:heirloom:dealer:unknown");

        assertThat(MandatoryFields.missing(document))
                .containsExactly("/pii_processing/purposes/0/recipient_third_parties/1");
    }

    private ObjectNode document() {
        return new WrittenRecord(ExampleFacts.given(), operator).render();
    }

    private static void spoil(ObjectNode document, String pointer, Object blank) {
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) document.at(pointer.substring(0, slash));
        String field = pointer.substring(slash + 1);
        if ("absent".equals(blank)) {
            parent.remove(field);
        } else if ("null".equals(blank)) {
            parent.putNull(field);
        } else {
            parent.put(field, "");
        }
    }
}
