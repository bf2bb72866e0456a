package io.heirloom.ledger.chain.node;

import java.math.BigInteger;
import java.util.HexFormat;

/** Quantities and bytes as JSON-RPC writes them. */
public final class Hex {

    private static final String PREFIX = "0x";
    private static final int RADIX = 16;

    private Hex() {}

    public static String of(byte[] bytes) {
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    public static String of(long quantity) {
        return PREFIX + Long.toHexString(quantity);
    }

    public static String of(BigInteger quantity) {
        return PREFIX + quantity.toString(RADIX);
    }

    public static byte[] bytes(String text) {
        return HexFormat.of().parseHex(digits(text));
    }

    public static long number(String text) {
        return Long.parseUnsignedLong(digits(text), RADIX);
    }

    public static BigInteger amount(String text) {
        return new BigInteger(digits(text), RADIX);
    }

    private static String digits(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Hexadecimal text begins with " + PREFIX);
        }
        return text.substring(PREFIX.length());
    }
}
