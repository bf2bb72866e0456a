package io.heirloom.ledger.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/** A Web3Signer as its documentation and source describe it: strict about what it is asked, and a real signature in its answer. */
public final class Web3SignerPeer implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> COMMON = Set.of("from", "to", "gas", "nonce", "value", "data");
    private final Credentials key;
    private final long chainId;
    private final HttpPeer peer;
    private volatile Runnable before = () -> {};
    private volatile Runnable after = () -> {};
    private volatile UnaryOperator<RawTransaction> forger = UnaryOperator.identity();

    public Web3SignerPeer(String privateKey, long chainId) {
        this.key = Credentials.create(privateKey);
        this.chainId = chainId;
        this.peer = new HttpPeer(this::answer);
    }

    public URI url() {
        return peer.url();
    }

    public String account() {
        return key.getAddress();
    }

    public void beforeSigning(Runnable what) {
        before = what;
    }

    public void afterSigning(Runnable what) {
        after = what;
    }

    /** Signs something else than it was asked to. */
    public void forge(UnaryOperator<RawTransaction> change) {
        forger = change;
    }

    public void setDown(boolean now) {
        peer.setDown(now);
    }

    @Override
    public void close() {
        peer.close();
    }

    private HttpPeer.Answer answer(HttpExchange exchange, String body) throws IOException {
        require(exchange.getRequestMethod().equals("POST"), "POST only");
        require(
                "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type")),
                "the content type is application/json");
        JsonNode call = MAPPER.readTree(body);
        require(call.path("jsonrpc").asText().equals("2.0") && call.has("id"), "JSON-RPC 2.0 with an id");
        require(call.path("method").asText().equals("eth_signTransaction"), "only eth_signTransaction");
        require(call.path("params").size() == 1, "exactly one parameter");
        before.run();
        String signed = sign(call.at("/params/0"));
        after.run();
        return HttpPeer.Answer.json(MAPPER.createObjectNode()
                .put("jsonrpc", "2.0")
                .put("result", signed)
                .set("id", call.get("id"))
                .toString());
    }

    private String sign(JsonNode request) {
        var fields = new HashSet<String>();
        request.fieldNames().forEachRemaining(fields::add);
        require(fields.containsAll(COMMON), "all of " + COMMON);
        fields.removeAll(COMMON);
        require(request.get("from").asText().equals(key.getAddress()), "from is not an unlocked account");
        RawTransaction raw = fields.equals(Set.of("gasPrice")) ? legacy(request) : typed(request, fields);
        RawTransaction chosen = forger.apply(raw);
        byte[] bytes = fields.equals(Set.of("gasPrice"))
                ? TransactionEncoder.signMessage(chosen, chainId, key)
                : TransactionEncoder.signMessage(chosen, key);
        return Numeric.toHexString(bytes);
    }

    private static RawTransaction legacy(JsonNode request) {
        return RawTransaction.createTransaction(
                quantity(request, "nonce"),
                quantity(request, "gasPrice"),
                quantity(request, "gas"),
                request.get("to").asText(),
                quantity(request, "value"),
                request.get("data").asText());
    }

    private RawTransaction typed(JsonNode request, Set<String> fields) {
        require(
                fields.equals(Set.of("maxFeePerGas", "maxPriorityFeePerGas")),
                "either a gas price or both fees: " + fields);
        return RawTransaction.createTransaction(
                chainId,
                quantity(request, "nonce"),
                quantity(request, "gas"),
                request.get("to").asText(),
                quantity(request, "value"),
                request.get("data").asText(),
                quantity(request, "maxPriorityFeePerGas"),
                quantity(request, "maxFeePerGas"));
    }

    private static BigInteger quantity(JsonNode request, String field) {
        String text = request.get(field).asText();
        require(text.matches("0x(0|[1-9a-f][0-9a-f]*)"), field + " is no quantity: " + text);
        return Numeric.decodeQuantity(text);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
