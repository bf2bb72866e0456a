package io.heirloom.itemregistry.verification;

/** Why the outcome is what it is: a stable code for programs and a sentence for people. */
record Reason(String code, String message) {

    static final Reason NO_RECORD = new Reason(
            "no-record",
            "No piece with this GTIN and serial is on record here. That alone says nothing about the piece: it may be older than the"
                    + " record, or a character may be misread.");
    static final Reason NO_CREDENTIAL =
            new Reason("no-credential", "The brand has not signed a proof of manufacture for this piece.");
    static final Reason CREDENTIAL_DOES_NOT_VERIFY = new Reason(
            "credential-does-not-verify", "The proof of manufacture on record does not verify with the brand's key.");
    static final Reason KEY_NOT_RELIED_ON = new Reason(
            "signing-key-compromised",
            "The brand's key was recorded as compromised before the proof of manufacture was signed, so the proof is not relied on.");
    static final Reason CREDENTIAL_VERIFIES = new Reason(
            "credential-verifies",
            "The proof of manufacture is signed with the brand's key and names this GTIN and serial.");
    static final Reason NO_CONCERN = new Reason(
            "no-concern-on-record", "No missing or stolen report stood for this piece at the time of this check.");
    static final Reason REPORTED_STOLEN =
            new Reason("reported-stolen", "A report that this piece was stolen stands at the time of this check.");
    static final Reason REPORTED_MISSING =
            new Reason("reported-missing", "A report that this piece is missing stands at the time of this check.");
    static final Reason RECORDED_AS_DESTROYED =
            new Reason("recorded-as-destroyed", "The piece with this GTIN and serial is on record as destroyed.");

    static Reason vettedBrand(String brandName, String vettedOn) {
        return new Reason(
                "brand-vetted",
                brandName + " registered this piece; the brand's identity was vetted on " + vettedOn + ".");
    }
}
