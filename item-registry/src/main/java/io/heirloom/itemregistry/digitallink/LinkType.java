package io.heirloom.itemregistry.digitallink;

/** Link types of the GS1 Web Vocabulary that we answer with. */
enum LinkType {
    DEFAULT_LINK("defaultLink"),
    PRODUCT_INFORMATION("pip"),
    PRODUCT_PASSPORT("dpp"),
    CERTIFICATION("certificationInfo"),
    TRACEABILITY("traceability"),
    VERIFICATION_SERVICE("verificationService");

    private static final String VOCABULARY = "https://ref.gs1.org/voc/";
    private final String term;

    LinkType(String term) {
        this.term = term;
    }

    String relation() {
        return VOCABULARY + term;
    }
}
