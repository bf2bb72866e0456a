package io.heirloom.ledger.scrub;

import io.heirloom.ledger.TestLog;
import java.util.Random;
import java.util.Set;

/** A statement that flips one bit of what is stored; applied twice it changes nothing. */
final class Flip {

    private static final Set<String> TEXTS = Set.of("checkpoint", "cosignatures", "line");

    private Flip() {}

    static String of(TestLog log, Random random, String table, String column, String row) {
        boolean text = TEXTS.contains(column);
        String bytes = text ? "convert_to(" + column + ", 'UTF8')" : column;
        String count = "select octet_length(" + column + ") from " + table + " where " + row;
        long bit = random.nextLong(log.database.number(count)) * 8 + (text ? 0 : random.nextInt(8));
        // In a text the lowest bit of a byte, so that it stays a text.
        String flipped = "set_bit(" + bytes + ", " + bit + ", 1 - get_bit(" + bytes + ", " + bit + "))";
        return "update " + table + " set " + column + " = " + (text ? "convert_from(" + flipped + ", 'UTF8')" : flipped)
                + " where " + row;
    }
}
