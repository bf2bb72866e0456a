package io.heirloom.local.data;

import java.util.List;

/** The demo's owners, the pieces they have bought and the brands' notices, read from {@code demo/people.json}. */
public record People(List<Person> people, List<Sale> sales, List<Notice> notices) {

    public record Person(String user, String givenName, String familyName, String phone, Address address) {
        public String email() {
            return user + "@demo.heirloom.example";
        }
    }

    public record Address(String label, List<String> lines, String postalCode, String city, String country) {}

    public record Sale(String by, String gtin, String serial, String to, long minor, String currency) {}

    public record Notice(
            String id,
            String by,
            String brandId,
            String controllerName,
            String address,
            String purpose,
            String jurisdiction) {}

    public static People load() {
        return Catalogue.Resource.read("demo/people.json", People.class);
    }

    public Person named(String user) {
        return people.stream()
                .filter(person -> person.user().equals(user))
                .findFirst()
                .orElseThrow();
    }
}
