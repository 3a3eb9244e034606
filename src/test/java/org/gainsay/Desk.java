package org.gainsay;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ResponseBodyData;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A desk that works over HTTP. */
public final class Desk {

    private static final String BASE = "/api/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Desk() {}

    /** What a request body is made of: name, value, name, value. */
    public static Map<String, Object> body(Object... members) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return body;
    }

    /** Sends a body, whatever comes of it. */
    public static ValidatableResponse post(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(BASE + path)
                .then();
    }

    /** Records something and gives its id. */
    public static String record(String path, Object... members) {
        return json(post(path, body(members)).statusCode(201).extract())
                .get("id")
                .asText();
    }

    /** An answer read without a path: REST-assured compiles a script for each, and loops feel it. */
    public static JsonNode json(ResponseBodyData answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.asString(), e);
        }
    }

    /** A source of that kind and letter. */
    public static String source(String kind, String name, String letter) {
        return record("/sources", "kind", kind, "name", name, "reliability", letter);
    }

    /** A claim. */
    public static String claim(String text) {
        return record("/claims", "text", text);
    }

    /** A first-hand, quoted statement of a speaker, linked to a claim; the answer has both. */
    public static JsonPath statement(String speaker, String outlet, String claim, String stance) {
        return post(
                        "/statements",
                        body(
                                "speaker", speaker,
                                "outlet", outlet,
                                "text", "Said.",
                                "saidAt", "2023-08-30",
                                "directness", "FIRST_HAND",
                                "form", "QUOTED",
                                "evidence", new Object[] {body("claim", claim, "stance", stance)}))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A scale of three ratings with numbers and one beside them. */
    public static String scale() {
        return record(
                "/scales",
                "name",
                "House scale",
                "language",
                "en",
                "ratings",
                List.of(
                        body("code", "FALSE", "text", "False", "number", 1, "meaning", "It is not so."),
                        body("code", "MISLEADING", "text", "Misleading", "number", 3, "meaning", "It leaves out much."),
                        body("code", "TRUE", "text", "True", "number", 5, "meaning", "It is so."),
                        body("code", "UNPROVEN", "text", "Unproven", "meaning", "Nobody can know yet.")));
    }

    /** A verdict on a claim, ready to be issued. */
    public static String verdict(String claim, String scale, String rating) {
        return record(
                "/claims/" + claim + "/verdicts",
                "scale",
                scale,
                "rating",
                rating,
                "title",
                "What is known of it",
                "summary",
                "It is not as it is told.",
                "url",
                "https://news.example/checks/" + claim,
                "language",
                "en",
                "author",
                "Jo Checker",
                "reviewedAt",
                "2023-09-01");
    }

    /** Says that the article of a verdict is out. */
    public static ValidatableResponse issue(String verdict, int version) {
        return given().header("If-Match", "\"" + version + "\"")
                .post(BASE + "/verdicts/" + verdict + "/issue")
                .then();
    }

    /** Reads. */
    public static ValidatableResponse get(String path) {
        return given().get(BASE + path).then();
    }

    /** Corrects a version. */
    public static ValidatableResponse patch(String path, int version, String patch) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(BASE + path)
                .then();
    }

    /** Withdraws a version. */
    public static ValidatableResponse withdraw(String path, int version) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body("reason", "A mistake."))
                .post(BASE + path + "/withdraw")
                .then();
    }

    /** Lets a withdrawn version stand again. */
    public static ValidatableResponse restore(String path, int version) {
        return given().header("If-Match", "\"" + version + "\"")
                .post(BASE + path + "/restore")
                .then();
    }

    /** A claim's corroboration as kept. */
    public static JsonPath summary(String claim) {
        return get("/claims/" + claim + "/corroboration?view=summary")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The tag of a claim's corroboration, once what it rests on is settled: that changes the tag, too. */
    public static String settledTag(String claim) {
        get("/claims/" + claim + "/corroboration?knownAt=" + summary(claim).getString("knownAt"))
                .statusCode(200);
        return get("/claims/" + claim + "/corroboration").extract().header("ETag");
    }
}
