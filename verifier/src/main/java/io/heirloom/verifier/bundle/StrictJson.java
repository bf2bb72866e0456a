package io.heirloom.verifier.bundle;

import io.heirloom.verifier.account.StopException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as RFC 8259 and RFC 7493 write it: no duplicate keys, no bytes behind the end. Objects become maps, numbers Long or Double, null NULL. */
public final class StrictJson {

    /** The JSON null; maps and lists here hold no Java null. */
    public static final Object NULL = new Object();

    private static final int DEEPEST = 64;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;
    private int depth;

    private StrictJson(String text) {
        this.text = text;
    }

    /** @throws StopException when the text is not JSON */
    public static Object parse(String text) {
        var json = new StrictJson(text);
        Object value = json.value();
        if (json.at < text.length()) {
            throw json.broken();
        }
        return value;
    }

    private Object value() {
        if (++depth > DEEPEST) {
            throw broken();
        }
        space();
        Object value =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    case 't' -> word("true", true);
                    case 'f' -> word("false", false);
                    case 'n' -> word("null", NULL);
                    default -> number();
                };
        space();
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        at++;
        space();
        if (skip('}')) {
            return object;
        }
        do {
            space();
            String key = string();
            space();
            expect(':');
            if (object.put(key, value()) != null) {
                throw StopException.refused("json-key-twice", Map.of("key", key));
            }
        } while (skip(','));
        expect('}');
        return object;
    }

    private List<Object> array() {
        var array = new ArrayList<>();
        at++;
        space();
        if (skip(']')) {
            return array;
        }
        do {
            array.add(value());
        } while (skip(','));
        expect(']');
        return array;
    }

    private String string() {
        expect('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw broken();
            }
            string.append(c == '\\' ? escape() : c);
        }
        at++;
        return whole(string);
    }

    /** A lone surrogate has no UTF-8 form: hashed or compared, two different texts would become one. */
    private String whole(CharSequence string) {
        if (string.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw broken();
        }
        return string.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            return ESCAPED.charAt(known);
        }
        if (c != 'u' || at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw broken();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (number.matches("-?(0|[1-9][0-9]{0,17})")) {
            return Long.valueOf(number);
        }
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw broken();
        }
        return Double.valueOf(number);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw broken();
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private boolean skip(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw broken();
        }
    }

    private StopException broken() {
        return StopException.refused("json-broken", Map.of("at", at));
    }
}
