package org.gainsay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Bodies with one wrong value each, made from what the contract says of a body. */
final class Members {

    private static final int DEEPEST = 4;
    private static final String TOO_LONG = "\"" + "x".repeat(20_001) + "\"";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Wrong> wrong = new ArrayList<>();

    /** A body and where it is wrong. */
    record Wrong(String pointer, String body) {

        /** The same in a body that is right otherwise, for what is only looked at when the rest is right. */
        String over(ObjectNode right) {
            String rest = text(right.deepCopy().without(pointer.split("/")[1]));
            return rest.equals("{}") ? body : body.substring(0, body.length() - 1) + "," + rest.substring(1);
        }

        /** How an answer names the outermost member that is wrong; what lies in it may be refused with it. */
        String member() {
            return "\"pointer\":\"/" + pointer.split("/")[1];
        }
    }

    private Members() {}

    static List<Wrong> of(JsonNode schema) {
        Members members = new Members();
        members.object(schema, "", "%s", 0);
        return members.wrong;
    }

    private void object(JsonNode schema, String pointer, String around, int depth) {
        schema.path("properties").properties().forEach(member -> {
            String inside = around.formatted("{\"" + member.getKey() + "\":%s}");
            value(Operation.resolved(member.getValue()), pointer + "/" + member.getKey(), inside, depth);
        });
    }

    private void value(JsonNode schema, String pointer, String around, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (schema.has("oneOf") || schema.path("type").asText().isEmpty()) {
            add(pointer, around, "5", "true", "[]");
            return;
        }
        switch (schema.get("type").asText()) {
            case "array" -> {
                add(pointer, around, "5", "\"x\"", "{}");
                value(Operation.resolved(schema.get("items")), pointer + "/0", around.formatted("[%s]"), depth + 1);
            }
            case "object" -> {
                add(pointer, around, "5", "[]", "\"x\"");
                object(schema, pointer, around, depth + 1);
            }
            case "string" -> add(pointer, around, "5", "{}", "[]", "\"\\u0000\"", "\"\\ud800\"", TOO_LONG);
            default -> add(pointer, around, "\"x\"", "{}", "[]", "\"\"");
        }
    }

    private void add(String pointer, String around, String... values) {
        for (String value : values) {
            wrong.add(new Wrong(pointer, around.formatted(value)));
        }
    }

    /** Bodies that are wrong whatever the operation takes. */
    static List<String> unreadable(String right) {
        String first = right.substring(1, right.length() - 1);
        List<String> bodies = new ArrayList<>(List.of(
                "[]",
                "null",
                "",
                "5",
                "\"x\"",
                right.substring(0, right.length() - 1),
                right.substring(0, right.length() / 2),
                right + "x",
                "{\"notAMember\":1}",
                "{" + first + ",\"notAMember\":1}",
                "[".repeat(40) + "]".repeat(40)));
        if (!first.isEmpty()) {
            bodies.add("{" + first + "," + first + "}");
        }
        return bodies;
    }

    static String text(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
