package io.heirloom.ledger.chain;

import java.math.BigInteger;
import java.util.HexFormat;

/** Quantities and bytes as JSON-RPC writes them. */
final class Hex {

    private static final String PREFIX = "0x";
    private static final int RADIX = 16;

    private Hex() {}

    static String of(byte[] bytes) {
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    static String of(long quantity) {
        return PREFIX + Long.toHexString(quantity);
    }

    static byte[] bytes(String text) {
        return HexFormat.of().parseHex(digits(text));
    }

    static long number(String text) {
        return Long.parseUnsignedLong(digits(text), RADIX);
    }

    static BigInteger amount(String text) {
        return new BigInteger(digits(text), RADIX);
    }

    private static String digits(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Hexadecimal text begins with " + PREFIX);
        }
        return text.substring(PREFIX.length());
    }
}
