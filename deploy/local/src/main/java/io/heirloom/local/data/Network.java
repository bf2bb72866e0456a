package io.heirloom.local.data;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The demo's dealers, what brands allow them, and what they have in stock, read from {@code demo/network.json}, which explains its dates. */
record Network(
        String about,
        List<Dealer> dealers,
        List<Authorisation> authorisations,
        List<Stock> stock,
        List<Listing> listings) {

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
            String suspendedBecause) {

        /** The last day, null for no end; {@code {lastYear}} stands for the year before this one. */
        String lastDay() {
            int lastYear = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
            return validTo == null ? null : validTo.replace("{lastYear}", Integer.toString(lastYear));
        }
    }

    /** Pieces that their holder has handed over to a dealer, whose staff declare them. */
    record Stock(String dealerId, String staff, String from, String gtin, List<String> serials) {}

    record Listing(String staff, String gtin, String serial, long minor, String currency, String description) {}

    static Network load() {
        return Catalogue.Resource.read("demo/network.json", Network.class);
    }
}
