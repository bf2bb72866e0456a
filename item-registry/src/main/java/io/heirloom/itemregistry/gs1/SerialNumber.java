package io.heirloom.itemregistry.gs1;

import java.util.regex.Pattern;

/** AI (21): 1 to 20 characters of GS1 AI encodable character set 82. Case counts, and nothing is trimmed. */
public record SerialNumber(String value) {

    private static final int LONGEST = 20;
    private static final Pattern SET_82 = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]+");

    public static SerialNumber parse(Field field, String text) {
        if (text == null || text.isEmpty()) {
            throw field.refuse("serial-required", "must be given");
        }
        if (text.length() > LONGEST) {
            throw field.refuse("serial-length", "must have at most 20 characters");
        }
        if (!SET_82.matcher(text).matches()) {
            throw field.refuse("serial-characters", "has a character outside GS1 character set 82");
        }
        return new SerialNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
