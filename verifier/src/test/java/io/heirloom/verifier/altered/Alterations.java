package io.heirloom.verifier.altered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.heirloom.tlog.note.StrictBase64;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Every small change of a bundle that stays JSON: each byte of each value, each field left out, each entry doubled or swapped. */
public final class Alterations {

    /** Only a node of the chain can tell whether these are right; without one they are only named. */
    private static final Set<String> JUDGED_BY_THE_CHAIN = Set.of("tx", "block", "blockHash");

    private static final int EVERY_PLACE_UP_TO = 800;
    private static final int STRIDE = 16;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final byte[] bundle;
    private final JsonNode tree;
    private final List<Alteration> found = new ArrayList<>();

    private Alterations(byte[] bundle) throws IOException {
        this.bundle = bundle;
        this.tree = MAPPER.readTree(bundle);
    }

    /** The bundle in the form from which the alterations are made. */
    public static byte[] plain(String bundle) throws IOException {
        return MAPPER.writeValueAsBytes(MAPPER.readTree(bundle));
    }

    /** One bit of each byte of the file, another bit at each place. */
    public static List<Alteration> ofEveryByte(byte[] bundle) {
        var alterations = new ArrayList<Alteration>();
        for (int i = 0; i < bundle.length; i++) {
            alterations.add(new Alteration("byte " + i, i, 1, new byte[] {(byte) (bundle[i] ^ 1 << i % Byte.SIZE)}));
        }
        return alterations;
    }

    public static List<Alteration> ofEveryField(byte[] bundle) throws IOException {
        var alterations = new Alterations(bundle);
        alterations.walk("bundle", alterations.tree);
        return alterations.found;
    }

    private void walk(String path, JsonNode node) {
        switch (node) {
            case ObjectNode object -> object(path, object);
            case ArrayNode array -> array(path, array);
            default -> throw new IllegalStateException(path);
        }
    }

    private void object(String path, ObjectNode object) {
        keep(path + " with a field more", () -> object.put("x", 1), () -> object.remove("x"));
        for (String name : names(object)) {
            JsonNode value = object.get(name);
            String where = path + "." + name;
            ObjectNode before = object.deepCopy();
            keep(where + " left out", () -> object.remove(name), () -> object.setAll(before));
            object.removeAll();
            object.setAll(before);
            if (value.isContainerNode()) {
                walk(where, object.get(name));
            } else if (!JUDGED_BY_THE_CHAIN.contains(name)) {
                variants(where, value)
                        .forEach(other -> keep(where, () -> object.set(name, other), () -> object.set(name, value)));
            }
        }
    }

    private void array(String path, ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
            int index = i;
            JsonNode entry = array.get(i);
            String where = path + "[" + i + "]";
            keep(where + " doubled", () -> array.insert(index, entry.deepCopy()), () -> array.remove(index));
            if (i > 0) {
                keep(where + " swapped", () -> swap(array, index), () -> swap(array, index));
            }
            if (entry.isContainerNode()) {
                walk(where, entry);
            } else {
                keep(where + " left out", () -> array.remove(index), () -> array.insert(index, entry));
                variants(where, entry)
                        .forEach(other -> keep(where, () -> array.set(index, other), () -> array.set(index, entry)));
            }
        }
    }

    private static void swap(ArrayNode array, int index) {
        JsonNode entry = array.remove(index);
        array.insert(index - 1, entry);
    }

    private static List<JsonNode> variants(String path, JsonNode value) {
        if (value.isNumber()) {
            long number = value.asLong();
            return List.of(LongNode.valueOf(number + 1), LongNode.valueOf(number - 1), LongNode.valueOf(0));
        }
        String text = value.asText();
        var variants = new ArrayList<JsonNode>();
        // The second and third copy of a post-quantum signature are tried at each sixteenth place only.
        int from = path.startsWith("bundle.events[0]") ? text.length() : Math.min(text.length(), EVERY_PLACE_UP_TO);
        for (int i = 0; i < text.length(); i += i < from ? 1 : STRIDE) {
            char other = other(text.charAt(i), i);
            variants.add(TextNode.valueOf(text.substring(0, i) + other + text.substring(i + 1)));
        }
        variants.addAll(ofBytes(text));
        return variants;
    }

    /** A neighbour of the same kind, so that the text stays of its form as often as can be. */
    private static char other(char c, int position) {
        int place = ALPHABET.indexOf(c);
        if (place < 0) {
            return c == '\n' ? ' ' : '\n';
        }
        boolean digit = c >= '0' && c <= '9';
        return digit ? (char) ('0' + (c - '0' + 1 + position % 8) % 10) : ALPHABET.charAt((place + 1) % 64);
    }

    /** Where the text is base64: each byte behind it changed, and the text made anew. */
    private static List<JsonNode> ofBytes(String text) {
        var variants = new ArrayList<JsonNode>();
        try {
            byte[] bytes = StrictBase64.decode(text);
            for (int i = 0; i < bytes.length; i++) {
                byte[] altered = bytes.clone();
                altered[i] ^= (byte) (1 << i % Byte.SIZE);
                variants.add(TextNode.valueOf(StrictBase64.encode(altered)));
            }
        } catch (IllegalArgumentException _) {
            return List.of();
        }
        return variants;
    }

    private void keep(String what, Runnable change, Runnable back) {
        change.run();
        try {
            byte[] after = MAPPER.writeValueAsBytes(tree);
            if (!Arrays.equals(bundle, after)) {
                found.add(Alteration.between(what, bundle, after));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            back.run();
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
