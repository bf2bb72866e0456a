package io.heirloom.local.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The demo's brands, their models and pieces, read from {@code demo/catalogue.json}. */
record Catalogue(List<Brand> brands, List<Model> models) {

    record Brand(
            String id,
            String name,
            String gln,
            String companyPrefix,
            String country,
            String website,
            String vettedOn,
            String vettingEvidence,
            String staff) {}

    record Model(
            String id,
            String brandId,
            String gtin,
            String name,
            String category,
            String description,
            List<Map<String, String>> materials,
            String originCountry,
            String care,
            String facilityGln,
            List<Piece> items) {}

    record Piece(String serial, String manufacturedOn, List<Map<String, String>> identifiers) {}

    static Catalogue load() {
        return Resource.read("demo/catalogue.json", Catalogue.class);
    }

    String staffOf(Model model) {
        return brands.stream()
                .filter(brand -> brand.id().equals(model.brandId()))
                .findFirst()
                .orElseThrow()
                .staff();
    }

    /** JSON files on the class path. */
    static final class Resource {

        private static final ObjectMapper JSON = new ObjectMapper();

        private Resource() {}

        /** One hash over these files: tells whether they are those that were loaded once. */
        static String fingerprint(String... paths) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (String path : paths) {
                    try (InputStream file = open(path)) {
                        digest.update(file.readAllBytes());
                    }
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the demo's data", e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        private static InputStream open(String path) {
            return Resource.class.getClassLoader().getResourceAsStream(path);
        }

        static <T> T read(String path, Class<T> type) {
            try (InputStream file = open(path)) {
                return JSON.readValue(file, type);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + path, e);
            }
        }
    }
}
