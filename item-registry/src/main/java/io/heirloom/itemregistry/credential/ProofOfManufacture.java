package io.heirloom.itemregistry.credential;

import io.heirloom.itemregistry.brand.BrandFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The unsigned document of a W3C Verifiable Credential 2.0 in which a brand says that it made a piece. */
final class ProofOfManufacture {

    private static final String TYPE = "ProofOfManufacture";
    // Every term is defined in the document itself, so that no context has to be fetched from us to read it.
    private static final Map<String, Object> TERMS = terms();

    private ProofOfManufacture() {}

    static Map<String, Object> document(UUID id, Manufacture facts, BrandFacts brand, Instant validFrom) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/credentials/v2", TERMS));
        document.put("id", "urn:uuid:" + id);
        document.put("type", List.of("VerifiableCredential", TYPE));
        document.put("issuer", Map.of("id", brand.did(), "name", brand.name()));
        document.put("validFrom", validFrom.truncatedTo(ChronoUnit.SECONDS).toString());
        document.put("credentialSubject", subject(facts));
        return document;
    }

    private static Map<String, Object> subject(Manufacture facts) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", facts.digitalLink());
        subject.put("type", "Product");
        subject.put("gtin", facts.gtin());
        subject.put("serialNumber", facts.serial());
        subject.put("modelName", facts.modelName());
        subject.put("manufacturedOn", facts.manufacturedOn().toString());
        subject.put("facilityGln", facts.facilityGln());
        subject.put("originCountry", facts.originCountry());
        return subject;
    }

    private static Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("gs1", "https://ref.gs1.org/voc/");
        terms.put("heirloom", "urn:heirloom:");
        terms.put(TYPE, "heirloom:" + TYPE);
        terms.put("Product", "gs1:Product");
        terms.put("gtin", "gs1:gtin");
        terms.put("serialNumber", "gs1:hasSerialNumber");
        terms.put("modelName", "gs1:productName");
        terms.put("manufacturedOn", "gs1:productionDate");
        terms.put("facilityGln", "gs1:globalLocationNumber");
        terms.put("originCountry", "gs1:countryOfOrigin");
        return terms;
    }
}
