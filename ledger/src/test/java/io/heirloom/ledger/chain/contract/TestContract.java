package io.heirloom.ledger.chain.contract;

import static io.heirloom.ledger.TestDatabase.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.ledger.chain.Anvil;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.fee.FeeKind;
import io.heirloom.ledger.chain.fee.Fees;
import io.heirloom.ledger.chain.node.Ethereum;
import io.heirloom.ledger.chain.node.Hex;
import io.heirloom.ledger.chain.node.Receipt;
import io.heirloom.ledger.chain.signer.LocalKeySigner;
import io.heirloom.ledger.chain.signer.UnsignedTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;

/** The contract on a real EVM, for as long as a test class needs it. */
final class TestContract implements AutoCloseable {

    static final String OWNER = ChainConfig.DEVELOPMENT_KEY;
    static final String STRANGER = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
    private static final Fees FEES = new Fees(BigInteger.valueOf(20_000_000_000L), BigInteger.ONE);
    private static final int BATCH = 200;
    private static final int ROOTS_SLOT = 3;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Anvil anvil = Anvil.start();
    final String address = anvil.deploy();
    private final Ethereum node = new Ethereum(anvil.url(), Duration.ofSeconds(10));
    private final HttpClient http = HttpClient.newHttpClient();

    /** Sends a transaction and answers what became of it. */
    Receipt send(String key, byte[] data) {
        var signer = new LocalKeySigner(key);
        long nonce = get(node.transactionCount(account(key)));
        var signed =
                get(signer.sign(new UnsignedTransaction(FeeKind.EIP1559, 31337, nonce, 400_000, address, data, FEES)));
        get(node.send(signed.raw()));
        return Awaitility.await()
                .until(() -> get(node.receipt(signed.hash())), Optional::isPresent)
                .orElseThrow();
    }

    byte[] read(byte[] data) {
        return get(node.read(address, data));
    }

    ChainHead head() {
        return ContractCalls.head(read(ContractCalls.latest()));
    }

    /** What the contract would answer to the anchorer: the name of its error, or nothing where it takes the head. */
    String refusal(byte[] data) {
        return refusals(List.of(data)).getFirst();
    }

    List<String> refusals(List<byte[]> calls) {
        return batch(calls.stream()
                        .map(data -> request(data, account(OWNER), null))
                        .toList())
                .stream()
                .map(answer -> answer.has("error")
                        ? ContractCalls.error(answer.at("/error/data").asText())
                        : "")
                .toList();
    }

    /** The answers of view functions that say yes or no. */
    List<Boolean> judgements(List<byte[]> calls) {
        return answers(calls.stream()
                .map(data -> request(data, account(STRANGER), null))
                .toList());
    }

    /** The same for leaves, each as if the contract held that root for that size. */
    List<Boolean> inclusions(List<Inclusion> claims) {
        return answers(claims.stream()
                .map(claim -> request(claim.call(), account(STRANGER), override(claim.size(), claim.root())))
                .toList());
    }

    static byte[] anchor(BigInteger size, byte[] root, List<byte[]> proof) {
        return call("anchor", new Uint64(size), new Bytes32(root), array(proof));
    }

    static byte[] consistent(BigInteger size1, byte[] root1, BigInteger size2, byte[] root2, List<byte[]> proof) {
        return call(
                "consistent",
                new Uint64(size1),
                new Bytes32(root1),
                new Uint64(size2),
                new Bytes32(root2),
                array(proof));
    }

    static byte[] verify(byte[] leafHash, BigInteger index, BigInteger size, List<byte[]> proof) {
        return call("verify", new Bytes32(leafHash), new Uint64(index), new Uint64(size), array(proof));
    }

    static byte[] call(String name, Type<?>... values) {
        return Hex.bytes(FunctionEncoder.encode(new Function(name, List.of(values), List.of())));
    }

    static String account(String key) {
        return Credentials.create(key).getAddress();
    }

    record Inclusion(byte[] leafHash, BigInteger index, BigInteger size, List<byte[]> proof, byte[] root) {

        byte[] call() {
            return verify(leafHash, index, size, proof);
        }
    }

    @Override
    public void close() {
        anvil.close();
    }

    private static DynamicArray<Bytes32> array(List<byte[]> hashes) {
        return new DynamicArray<>(
                Bytes32.class, hashes.stream().map(Bytes32::new).toList());
    }

    private List<Boolean> answers(List<ObjectNode> requests) {
        return batch(requests).stream()
                .map(answer -> Hex.bytes(answer.required("result").asText())[31] == 1)
                .toList();
    }

    private ObjectNode request(byte[] data, String from, ObjectNode override) {
        ObjectNode request = MAPPER.createObjectNode().put("jsonrpc", "2.0").put("method", "eth_call");
        var parameters = request.putArray("params");
        parameters.addObject().put("from", from).put("to", address).put("data", Hex.of(data));
        parameters.add("latest");
        if (override != null) {
            parameters.add(override);
        }
        return request;
    }

    private ObjectNode override(BigInteger size, byte[] root) {
        byte[] key = new byte[64];
        byte[] number = size.toByteArray();
        int digits = Math.min(number.length, 32);
        System.arraycopy(number, number.length - digits, key, 32 - digits, digits);
        key[63] = ROOTS_SLOT;
        ObjectNode override = MAPPER.createObjectNode();
        override.putObject(address).putObject("stateDiff").put(Hex.of(Hash.sha3(key)), Hex.of(root));
        return override;
    }

    /** Many calls in few requests; the answers in order. */
    private List<JsonNode> batch(List<ObjectNode> requests) {
        var answers = new JsonNode[requests.size()];
        for (int i = 0; i < requests.size(); i++) {
            requests.get(i).put("id", i);
        }
        for (int start = 0; start < requests.size(); start += BATCH) {
            var part =
                    MAPPER.createArrayNode().addAll(requests.subList(start, Math.min(start + BATCH, requests.size())));
            post(part.toString()).forEach(answer -> answers[answer.get("id").asInt()] = answer);
        }
        return Arrays.asList(answers);
    }

    private JsonNode post(String body) {
        try {
            var request = HttpRequest.newBuilder(anvil.url())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
