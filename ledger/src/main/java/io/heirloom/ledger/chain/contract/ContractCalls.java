package io.heirloom.ledger.chain.contract;

import io.heirloom.ledger.chain.node.Hex;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.web3j.crypto.Hash;

/** The contract's calls in the ABI encoding: a four-byte selector, then words of 32 bytes. */
public final class ContractCalls {

    private static final int WORD = 32;
    private static final int SELECTOR = 4;

    private static final List<String> ERRORS = List.of(
            "NotAnchorer()",
            "LogClosed()",
            "NotGrowing(uint64,uint64)",
            "TooLarge(uint64)",
            "Inconsistent(uint64,uint64)");

    private ContractCalls() {}

    public static byte[] latest() {
        return selector("latest()");
    }

    public static byte[] rootOf(long size) {
        return concat(selector("rootOf(uint64)"), word(size));
    }

    public static byte[] anchor(long size, byte[] root, List<byte[]> proof) {
        byte[][] words = new byte[proof.size() + 5][];
        words[0] = selector("anchor(uint64,bytes32,bytes32[])");
        words[1] = word(size);
        words[2] = root;
        words[3] = word(3L * WORD);
        words[4] = word(proof.size());
        for (int i = 0; i < proof.size(); i++) {
            words[5 + i] = proof.get(i);
        }
        return concat(words);
    }

    public static byte[] origin() {
        return selector("origin()");
    }

    /** A text as the contract answers it: where it begins, how long it is, and its bytes. */
    public static String text(byte[] answer) {
        int length = (int) number(answer, 1);
        return new String(answer, 2 * WORD, length, StandardCharsets.UTF_8);
    }

    /**
     * The name of the error that the contract answered with, from the hexadecimal of its answer. Selectors are hashed here and not once for all:
     * web3j's classes may not be used before the program runs (application.properties, native image).
     */
    public static String error(String answer) {
        return ERRORS.stream()
                .filter(signature -> answer.startsWith(Hex.of(selector(signature))))
                .map(signature -> signature.substring(0, signature.indexOf('(')))
                .findFirst()
                .orElse("no reason given");
    }

    /** What follows the bytecode in the transaction that creates the contract. */
    static byte[] constructor(String origin, String admin, String anchorer) {
        byte[] text = origin.getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + WORD - 1) / WORD * WORD;
        return concat(
                word(3L * WORD), address(admin), address(anchorer), word(text.length), Arrays.copyOf(text, padded));
    }

    public static ChainHead head(byte[] answer) {
        return new ChainHead(number(answer, 0), Arrays.copyOfRange(answer, WORD, 2 * WORD), number(answer, 3) == 1);
    }

    private static long number(byte[] answer, int word) {
        return ByteBuffer.wrap(answer).getLong((word + 1) * WORD - Long.BYTES);
    }

    private static byte[] selector(String signature) {
        return Arrays.copyOf(Hash.sha3(signature.getBytes(StandardCharsets.US_ASCII)), SELECTOR);
    }

    private static byte[] word(long number) {
        return ByteBuffer.allocate(WORD).putLong(WORD - Long.BYTES, number).array();
    }

    private static byte[] address(String address) {
        byte[] bytes = Hex.bytes(address);
        byte[] word = new byte[WORD];
        System.arraycopy(bytes, 0, word, WORD - bytes.length, bytes.length);
        return word;
    }

    private static byte[] concat(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
