package org.gainsay.ledger.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of proofs: objects, arrays, texts and whole numbers; so that the verifier needs no library. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        try {
            Json json = new Json(text);
            Object value = json.value();
            if (value instanceof Map && json.next() == 0) {
                return (Map<String, Object>) value;
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            // Answered below, as any other text that is no proof.
        }
        throw new BadProof("this is no JSON object");
    }

    private Object value() {
        char c = next();
        if (c == '{') {
            return members();
        }
        if (c == '[') {
            return items();
        }
        return c == '"' ? string() : number();
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (next() != '}') {
            String name = string();
            expect(':');
            if (members.put(name, value()) != null) {
                throw new BadProof("the member " + name + " is given twice");
            }
            if (next() != '}') {
                expect(',');
            }
        }
        at++;
        return members;
    }

    private List<Object> items() {
        List<Object> items = new ArrayList<>();
        at++;
        while (next() != ']') {
            items.add(value());
            if (next() != ']') {
                expect(',');
            }
        }
        at++;
        return items;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int known = "bfnrt".indexOf(c);
        return known < 0 ? c : "\b\f\n\r\t".charAt(known);
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Long.valueOf(text.substring(start, at));
    }

    private void expect(char c) {
        if (next() != c) {
            throw new BadProof("this is no JSON: " + c + " is expected at character " + at);
        }
        at++;
    }

    /** The next character that is no blank, not yet taken; 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
