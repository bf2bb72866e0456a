package io.heirloom.local.demo;

import java.util.concurrent.ThreadLocalRandom;

/** A fresh GTIN-14 under a demonstration prefix, for pieces that a run of the demo makes up. */
final class Gs1 {

    private Gs1() {}

    /** @param companyPrefix seven digits */
    static String freshGtin(String companyPrefix) {
        String body = "0" + companyPrefix
                + "%05d".formatted(ThreadLocalRandom.current().nextInt(20_000, 99_999));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(i) - '0';
            sum += i % 2 == 0 ? digit * 3 : digit;
        }
        return body + (10 - sum % 10) % 10;
    }
}
