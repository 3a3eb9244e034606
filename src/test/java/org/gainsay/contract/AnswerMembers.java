package org.gainsay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The members of answers that a later contract lacks: openapi-diff takes only required ones for missed. */
final class AnswerMembers {

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> gone = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    private AnswerMembers(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static Set<String> gone(JsonNode before, JsonNode after) {
        AnswerMembers members = new AnswerMembers(before, after);
        before.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> method.getValue()
                        .path("responses")
                        .properties()
                        .forEach(answer -> {
                            String name = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " "
                                    + answer.getKey();
                            JsonNode later =
                                    after.get("paths").path(path.getKey()).path(method.getKey());
                            members.seen.clear();
                            members.compare(
                                    body(answer.getValue()),
                                    body(later.path("responses").path(answer.getKey())),
                                    name + " ");
                        })));
        return members.gone;
    }

    private static JsonNode body(JsonNode answer) {
        JsonNode content = answer.path("content");
        return content.isEmpty() ? content : content.elements().next().path("schema");
    }

    private void compare(JsonNode earlier, JsonNode later, String where) {
        JsonNode one = resolved(earlier, before);
        JsonNode other = resolved(later, after);
        if (one.has("properties") && !seen.add(String.valueOf(one.hashCode()))) {
            return;
        }
        one.path("properties").properties().forEach(member -> {
            JsonNode there = other.path("properties").path(member.getKey());
            String place = where + "/" + member.getKey();
            if (there.isMissingNode()) {
                gone.add(place);
            } else {
                compare(member.getValue(), there, place);
            }
        });
        if (one.has("items")) {
            compare(one.get("items"), other.path("items"), where + "/0");
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode contract) {
        if (schema.has("$ref")) {
            return resolved(contract.at(schema.get("$ref").asText().substring(1)), contract);
        }
        return schema.has("allOf") ? resolved(schema.get("allOf").get(0), contract) : schema;
    }
}
