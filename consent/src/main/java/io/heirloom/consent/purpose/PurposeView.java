package io.heirloom.consent.purpose;

import java.util.Arrays;
import java.util.List;

record PurposeView(
        Purpose code,
        String title,
        String dpvTerm,
        LawfulBasis basis,
        String lawfulBasis,
        boolean consentSwitch,
        List<DataKind> ceiling,
        List<Category> categories,
        boolean addressMayBeShared,
        String catalogueVersion) {

    static PurposeView of(PurposeTerms terms, String version) {
        return new PurposeView(
                terms.code(),
                terms.title(),
                terms.dpv(),
                terms.basis(),
                terms.lawfulBasis(),
                terms.restsOnConsent(),
                terms.ceiling().stream().sorted().toList(),
                Arrays.stream(Category.values())
                        .filter(one -> terms.restsOnConsent() && terms.allows(one))
                        .toList(),
                terms.addressMayBeShared(),
                version);
    }
}
