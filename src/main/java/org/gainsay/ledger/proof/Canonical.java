package org.gainsay.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/**
 * The RFC 8785 form of a flat JSON object of texts and whole numbers, which is all that an entry consists of: members
 * sorted by UTF-16 code units, as Java compares strings; no blanks; no more escapes than JSON demands.
 */
final class Canonical {

    private Canonical() {}

    static byte[] form(Map<String, Object> members) {
        StringBuilder out = new StringBuilder("{");
        new TreeMap<>(members).forEach((name, value) -> {
            text(out.append(out.length() == 1 ? "" : ","), name);
            out.append(':');
            if (value instanceof String text) {
                text(out, text);
            } else if (value instanceof Long || value instanceof Integer) {
                out.append(value);
            } else {
                throw new BadProof("an entry has texts and whole numbers only, and " + name + " is neither");
            }
        });
        return out.append('}').toString().getBytes(UTF_8);
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
