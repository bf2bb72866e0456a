package io.heirloom.local.demo;

import java.util.List;

/** The demo's dealers and what brands allow them, read from {@code demo/network.json}. */
record Network(List<Dealer> dealers, List<Authorisation> authorisations) {

    record Dealer(String id, String name, String gln, String city, String country, String kind) {}

    record Authorisation(
            String id,
            String by,
            String brandId,
            String dealerId,
            List<String> activities,
            List<String> countries,
            String validFrom,
            String validTo,
            String suspendedBecause) {}

    static Network load() {
        return Catalogue.Resource.read("demo/network.json", Network.class);
    }
}
