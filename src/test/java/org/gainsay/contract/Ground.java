package org.gainsay.contract;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gainsay.Desk;
import org.jspecify.annotations.Nullable;

/** Records of every kind, and with them an address and a right body for every operation. */
final class Ground {

    private static final Pattern PLACE = Pattern.compile("/([^/]+)/\\{[^}]+}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Which records a member of a request names; where two are needed, the second is not the first. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("speaker", "source"),
            Map.entry("onBehalfOf", "source"),
            Map.entry("outlet", "source"),
            Map.entry("wire", "source"),
            Map.entry("source", "source"),
            Map.entry("with", "other source"),
            Map.entry("other", "other source"),
            Map.entry("claim", "claim"),
            Map.entry("to", "other claim"),
            Map.entry("statement", "statement"),
            Map.entry("derivedFrom", "statement"),
            Map.entry("takesBack", "statement"),
            Map.entry("answeredBy", "statement"),
            Map.entry("a", "statement"),
            Map.entry("b", "other statement"),
            Map.entry("publication", "publication"),
            Map.entry("scale", "scale"));

    private final Map<String, String> ids = new HashMap<>();

    Ground() {
        for (String which : List.of("", "other ", "third ", "fourth ")) {
            String source = Desk.source("GOVERNMENT", which + "source " + UUID.randomUUID(), "B");
            ids.put(which + "source", source);
            ids.put(which + "claim", Desk.claim(which + "claim"));
            ids.put(
                    which + "statement",
                    Desk.record("/statements", "outlet", source, "text", which + "words", "saidAt", "2023"));
        }
        ids.put("publication", Desk.record("/publications", "outlet", ids.get("source"), "title", "Said"));
        String source = ids.get("source");
        String claim = ids.get("claim");
        ids.put("policies", "corroboration-1");
        ids.put("sources", source);
        ids.put("claims", claim);
        ids.put("statements", ids.get("statement"));
        ids.put("publications", ids.get("publication"));
        ids.put(
                "affiliations",
                Desk.record("/sources/" + source + "/affiliations", "with", ids.get("other source"), "as", "ALLY"));
        ids.put("ratings", Desk.record("/sources/" + source + "/ratings", "letter", "A", "reason", "So."));
        ids.put(
                "same-as",
                Desk.record("/sources/" + ids.get("third source") + "/same-as", "other", ids.get("fourth source")));
        ids.put("stakes", Desk.record("/claims/" + claim + "/stakes", "source", source, "stake", "PARTY"));
        ids.put(
                "relations",
                Desk.record("/claims/" + claim + "/relations", "type", "CONTRADICTS", "to", ids.get("third claim")));
        ids.put("evidence", Desk.record("/claims/" + claim + "/evidence", "statement", ids.get("third statement")));
        ids.put(
                "rulings",
                Desk.record(
                        "/rulings",
                        "a",
                        ids.get("statement"),
                        "b",
                        ids.get("third statement"),
                        "ruling",
                        "INDEPENDENT"));
        ids.put(
                "comment-requests",
                Desk.record(
                        "/claims/" + claim + "/comment-requests",
                        "source",
                        source,
                        "askedAt",
                        "2023-08-30",
                        "channel",
                        "EMAIL",
                        "deadline",
                        "2999"));
        ids.put("scales", Desk.scale());
        ids.put("scale", ids.get("scales"));
        Desk.issue(Desk.verdict(claim, ids.get("scale"), "FALSE"), 1).statusCode(200);
        ids.put("verdicts", Desk.verdict(claim, ids.get("scale"), "MISLEADING"));
        ids.put("tokens", Desk.record("/tokens", "name", "ground-" + UUID.randomUUID(), "role", "READER"));
        ids.put("checkpoints", checkpoint());
        ids.put("imports", importOfNothing());
    }

    private static String importOfNothing() {
        return given().config(config().encoderConfig(
                                encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body("{\"kind\":\"END\"}")
                .post("/api/v1/imports?system=ground")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** The size of a checkpoint, by which it is known; the first is made within a second of the start. */
    private static String checkpoint() {
        for (int attempt = 0; attempt < 100; attempt++) {
            ExtractableResponse<Response> answer =
                    Desk.get("/journal/checkpoint").extract();
            if (answer.statusCode() == 200) {
                return answer.path("size").toString();
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("there is no checkpoint");
    }

    /** A record that the member of a request of this name would name; null where it names none. */
    @Nullable
    String named(String member) {
        return NAMED.containsKey(member) ? ids.get(NAMED.get(member)) : null;
    }

    /** From now on another record of its collection stands here. */
    void now(String location) {
        String[] steps = location.split("/");
        String id = steps[steps.length - 1];
        String collection = steps[steps.length - 2];
        ids.put(collection, id);
        ids.replace(collection.substring(0, collection.length() - 1), id);
    }

    /** Its address, with a record that is there, or with this instead. */
    String path(Operation operation, String... instead) {
        return PLACE.matcher(operation.path())
                .replaceAll(place -> "/" + place.group(1) + "/" + (instead.length > 0 ? instead[0] : id(place)));
    }

    private String id(MatchResult place) {
        return known(place.group(1), "collection");
    }

    /** A record that is here; {@code what} asks for it. */
    String known(String name, String what) {
        String id = ids.get(name);
        if (id == null) {
            throw new AssertionError("this test knows no record for the " + what + " " + name + ": add one");
        }
        return id;
    }

    /** The example of an operation's request, with the records that are here. */
    ObjectNode body(Operation operation) {
        ObjectNode body = operation.example().deepCopy();
        body.remove("externalIds");
        toRecordsHere(body);
        return body;
    }

    private void toRecordsHere(JsonNode node) {
        node.properties().forEach(member -> {
            if (ID.matcher(member.getValue().asText()).matches()) {
                String named = NAMED.getOrDefault(member.getKey(), member.getKey());
                member.setValue(TextNode.valueOf(known(named, "member")));
            }
        });
        node.forEach(this::toRecordsHere);
    }

    /** The right body with each reference in turn to a record that nobody has. */
    static List<ObjectNode> withUnknownReferences(ObjectNode right) {
        return right.properties().stream()
                .filter(member -> ID.matcher(member.getValue().asText()).matches())
                .map(member -> {
                    ObjectNode wrong = right.deepCopy();
                    wrong.set(
                            member.getKey(),
                            JsonNodeFactory.instance.textNode(UUID.randomUUID().toString()));
                    return wrong;
                })
                .toList();
    }
}
