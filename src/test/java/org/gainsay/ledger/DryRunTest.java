package org.gainsay.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a dry run of every storing operation says is what the real one then does, and nothing of it is stored. */
@QuarkusTest
@Tag("slow")
class DryRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANTS = Pattern.compile("\"20[0-9]{2}-[0-9-]+T[0-9:.]+Z\"");

    private static final List<Object> RATINGS = List.of(
            body("code", "FALSE", "text", "False", "meaning", "It is not so."),
            body("code", "TRUE", "text", "True", "meaning", "It is so."));

    @Inject
    Dump dump;

    private final Set<String> known = new HashSet<>();
    private final Set<String> tried = new TreeSet<>();

    /** How many of the tried operations changed a corroboration: a prediction of nothing proves little. */
    private int moved;

    @Test
    void everyStoringOperationCanBeTriedAndDoesThenWhatItSaid() throws IOException {
        String government = create("recordSource", "/sources", "kind", "GOVERNMENT", "name", "Tried government");
        String other = create("recordSource", "/sources", "kind", "PERSON", "name", "Tried person");
        String outlet = create("recordSource", "/sources", "kind", "OUTLET", "name", "Tried outlet");
        String claim = create("recordClaim", "/claims", "text", "Tried.");
        String second = create("recordClaim", "/claims", "text", "Tried again.");
        String said = create(
                "recordStatement",
                "/statements",
                "speaker",
                other,
                "outlet",
                outlet,
                "text",
                "So it is.",
                "saidAt",
                "2023-08",
                "directness",
                "FIRST_HAND",
                "publication",
                body("outlet", outlet, "title", "Tried"),
                "evidence",
                List.of(body("claim", claim, "stance", "SUPPORTS")));
        String denied = create(
                "recordStatement",
                "/statements",
                "speaker",
                government,
                "outlet",
                outlet,
                "act",
                "DENIES",
                "text",
                "So it is not.",
                "saidAt",
                "2023-08",
                "directness",
                "FIRST_HAND");
        String publication = create("recordPublication", "/publications", "outlet", outlet, "title", "Tried");
        String evidence = create("recordEvidence", "/claims/" + claim + "/evidence", "statement", denied);
        String stake = create(
                "recordStake", "/claims/" + claim + "/stakes", "source", government, "stake", "WANTS_DISBELIEVED");
        String relation =
                create("recordRelation", "/claims/" + claim + "/relations", "type", "CONTRADICTS", "to", second);
        String affiliation = create(
                "recordAffiliation", "/sources/" + other + "/affiliations", "with", government, "as", "OFFICIAL");
        String rating = create("recordRating", "/sources/" + other + "/ratings", "letter", "A", "reason", "Tried.");
        String ruling = create("recordRuling", "/rulings", "a", said, "b", denied, "ruling", "INDEPENDENT");
        String sameAs = create("recordSameAs", "/sources/" + outlet + "/same-as", "other", other);

        String commentRequest = create(
                "recordCommentRequest",
                "/claims/" + claim + "/comment-requests",
                "source",
                government,
                "askedAt",
                "2023-08-30",
                "channel",
                "PHONE",
                "deadline",
                "2023-08-31");

        String scale = create("recordScale", "/scales", "name", "Tried", "ratings", RATINGS);
        String verdict = create("recordVerdict", "/claims/" + claim + "/verdicts", "scale", scale, "rating", "FALSE");
        String ready = Desk.verdict(claim, scale, "TRUE");
        known.add(ready);
        tryAndDo(
                "issueVerdict",
                200,
                () -> given().header("If-Match", "\"1\""),
                "POST",
                "/verdicts/" + ready + "/issue");

        change("Source", "sources", government, "{\"reliability\":\"E\"}");
        change("Claim", "claims", second, "{\"text\":\"Tried once more.\"}");
        change("Statement", "statements", said, "{\"directness\":\"INFORMED\"}");
        change("Publication", "publications", publication, "{\"title\":\"Tried once more\"}");
        change("Evidence", "evidence", evidence, "{\"interest\":\"DISINTERESTED\"}");
        change("Stake", "stakes", stake, "{\"from\":\"2024\"}");
        change("Relation", "relations", relation, null);
        change("Affiliation", "affiliations", affiliation, "{\"until\":\"2024\"}");
        change("Rating", "ratings", rating, "{\"reason\":\"Tried once more.\"}");
        change("Ruling", "rulings", ruling, "{\"reason\":\"Tried once more.\"}");
        change("SameAs", "same-as", sameAs, null);
        change("Scale", "scales", scale, "{\"name\":\"Tried once more\"}");
        change("Verdict", "verdicts", verdict, "{\"title\":\"Tried once more\"}");
        change("CommentRequest", "comment-requests", commentRequest, "{\"note\":\"Tried once more.\"}");
        publishEachKind();
        importDossier();
        importDocuments();
        String unnamed = create("recordSource", "/sources", "kind", "UNNAMED_SOURCE", "name", "Somebody tried");
        tryAndDo(
                "sealIdentity",
                201,
                () -> given().contentType(ContentType.JSON).body(body("name", "Tried Person")),
                "POST",
                "/sources/" + unnamed + "/identity");

        String token = create("makeToken", "/tokens", "name", "tried-" + UUID.randomUUID(), "role", "READER");
        tryAndDo("revokeToken", 200, () -> given(), "POST", "/tokens/" + token + "/revoke");

        assertThat(tried).containsExactlyElementsOf(storing());
        assertThat(moved).isGreaterThan(20);
    }

    private String create(String operation, String path, Object... members) throws JsonProcessingException {
        String id = tryAndDo(
                        operation,
                        201,
                        () -> given().contentType(ContentType.JSON).body(body(members)),
                        "POST",
                        path)
                .path("id")
                .asText();
        known.add(id);
        return id;
    }

    /** Corrects where there is something to correct, withdraws, and restores. */
    private void change(String name, String collection, String id, String patch) throws JsonProcessingException {
        String path = "/" + collection + "/" + id;
        int version = 1;
        if (patch != null) {
            tryAndDo(
                    "correct" + name,
                    200,
                    () -> given().contentType("application/merge-patch+json")
                            .header("If-Match", "\"1\"")
                            .body(patch),
                    "PATCH",
                    path);
            version = 2;
        }
        String withdrawn = "\"" + version + "\"";
        String restored = "\"" + (version + 1) + "\"";
        tryAndDo(
                "withdraw" + name,
                200,
                () -> given().contentType(ContentType.JSON)
                        .header("If-Match", withdrawn)
                        .body(body("reason", "Tried.")),
                "POST",
                path + "/withdraw");
        tryAndDo("restore" + name, 200, () -> given().header("If-Match", restored), "POST", path + "/restore");
        String redacted = "\"" + (version + 2) + "\"";
        tryAndDo(
                "redact" + name,
                200,
                () -> given().contentType(ContentType.JSON)
                        .header("If-Match", redacted)
                        .body(body("reason", "Tried.", "authority", "Trial")),
                "POST",
                path + "/redact");
    }

    /** Records something of each kind for a desk, and publishes it with all that it names. */
    private void publishEachKind() throws JsonProcessingException {
        String token = desk();
        String government = hide(token, "/sources", "kind", "GOVERNMENT", "name", "Hidden government");
        String person = hide(token, "/sources", "kind", "PERSON", "name", "Hidden person");
        String another = hide(token, "/sources", "kind", "PERSON", "name", "Hidden person again");
        String claim = hide(token, "/claims", "text", "Hidden.");
        String open = Desk.claim("Open.");
        String publication = hide(token, "/publications", "outlet", government, "title", "Hidden");
        String said = hide(
                token,
                "/statements",
                "outlet",
                government,
                "speaker",
                person,
                "text",
                "So.",
                "saidAt",
                "2023",
                "directness",
                "FIRST_HAND");
        String denied = hide(token, "/statements", "outlet", government, "text", "Not so.", "saidAt", "2023");
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("Source", "sources/" + another);
        hidden.put("Publication", "publications/" + publication);
        hidden.put(
                "Evidence",
                "evidence/" + hide(token, "/claims/" + open + "/evidence", "statement", said, "stance", "SUPPORTS"));
        hidden.put("Statement", "statements/" + denied);
        hidden.put("Claim", "claims/" + claim);
        hidden.put("Stake", "stakes/" + hide(token, "/claims/" + open + "/stakes", "source", person, "stake", "PARTY"));
        hidden.put(
                "Relation",
                "relations/" + hide(token, "/claims/" + open + "/relations", "type", "CONTRADICTS", "to", claim));
        hidden.put(
                "Affiliation",
                "affiliations/"
                        + hide(token, "/sources/" + person + "/affiliations", "with", government, "as", "OFFICIAL"));
        hidden.put("Rating", "ratings/" + hide(token, "/sources/" + person + "/ratings", "letter", "E"));
        hidden.put("Ruling", "rulings/" + hide(token, "/rulings", "a", said, "b", denied, "ruling", "INDEPENDENT"));
        hidden.put("SameAs", "same-as/" + hide(token, "/sources/" + another + "/same-as", "other", person));
        hidden.put(
                "CommentRequest",
                "comment-requests/"
                        + hide(
                                token,
                                "/claims/" + open + "/comment-requests",
                                "source",
                                government,
                                "askedAt",
                                "2023-08-30",
                                "channel",
                                "PHONE",
                                "deadline",
                                "2023-08-31"));
        hidden.put("Scale", "scales/" + hide(token, "/scales", "name", "Hidden", "ratings", RATINGS));
        String scale = hide(token, "/scales", "name", "Hidden scale", "ratings", RATINGS);
        hidden.put(
                "Verdict",
                "verdicts/" + hide(token, "/claims/" + open + "/verdicts", "scale", scale, "rating", "FALSE"));
        for (Map.Entry<String, String> record : hidden.entrySet()) {
            tryAndDo(
                    "publish" + record.getKey(),
                    200,
                    () -> given().header("Authorization", token).header("If-Match", "\"1\""),
                    "POST",
                    "/" + record.getValue() + "/publish?along=true");
        }
    }

    private static String desk() {
        String name = "tries-" + UUID.randomUUID();
        Desk.post("/desks", body("name", name)).statusCode(201);
        return "Bearer "
                + Desk.post("/tokens", body("name", name, "role", "EDITOR", "desks", List.of(name)))
                        .statusCode(201)
                        .extract()
                        .<String>path("token");
    }

    private String hide(String token, String path, Object... members) {
        String id = given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(body(members))
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        known.add(id);
        return id;
    }

    private void importDossier() throws JsonProcessingException {
        JsonNode story = JSON.readTree(
                given().get("/api/v1/assessments/example").then().extract().asString());
        String dossier = story.get("dossier").toString();
        tryAndDo(
                "importDossier",
                201,
                () -> given().contentType(ContentType.JSON).body(dossier),
                "POST",
                "/imports?system=tried-" + UUID.randomUUID());
    }

    private void importDocuments() throws JsonProcessingException {
        String word = "tried" + UUID.randomUUID().toString().replace("-", "");
        importDocument("importClaimReviews", "claim-review", "application/ld+json", """
                {"@type": "ClaimReview", "url": "https://%1$s.example/", "claimReviewed": "%1$s.", "datePublished": "2023",
                 "author": "Checks %1$s", "reviewRating": "False"}""".formatted(word));
        importDocument("importNinjs", "ninjs", "application/json", """
                {"uri": "urn:%1$s", "versionCreated": "2023", "title": "So.", "copyrightHolder": "Holder %1$s"}""".formatted(word));
        importDocument("importFeed", "feed", "application/rss+xml", """
                <rss version="2.0"><channel><title>Feed %1$s</title><link>https://feed.example/</link><item><title>So.</title>
                <guid>urn:%1$s</guid><pubDate>Wed, 30 Aug 2023 18:05:00 GMT</pubDate></item></channel></rss>""".formatted(word));
        importDocument(
                "importTable",
                "table?system=" + word,
                "text/csv",
                "id,outlet,text,saidAt,claim\n1,Outlet " + word + ",So.,2023," + word + " again.\n");
        String words = given().get("/api/v1/rating-words").asString();
        int version = JSON.readTree(words).get("version").asInt();
        tryAndDo(
                "replaceRatingWords",
                200,
                () -> given().contentType(ContentType.JSON)
                        .header("If-Match", "\"" + version + "\"")
                        .body(words.replaceFirst("(?s)^.*?\"words\":", "{\"words\":")),
                "PUT",
                "/rating-words");
    }

    private void importDocument(String operation, String path, String type, String document)
            throws JsonProcessingException {
        tryAndDo(
                operation,
                200,
                () -> given().contentType(type).body(document.getBytes(StandardCharsets.UTF_8)),
                "POST",
                "/imports/" + path);
    }

    private interface Request {
        RequestSpecification made();
    }

    /** Sends it as a dry run, looks that nothing was stored, sends it, and compares what was said with what was done. */
    private JsonNode tryAndDo(String operation, int status, Request request, String method, String path)
            throws JsonProcessingException {
        tried.add(operation);
        Map<String, String> before = dump.take();
        String trial = "/api/v1" + path + (path.contains("?") ? "&" : "?") + "dryRun=true";
        Response said = request.made().request(method, trial);
        assertThat(said.statusCode()).as(operation + ": " + said.asString()).isEqualTo(status);
        assertThat(said.header("Location")).as(operation).isNull();
        assertThat(said.header("ETag")).as(operation).isNull();
        assertThat(dump.take()).as(operation).isEqualTo(before);

        Response done = request.made().request(method, "/api/v1" + path);
        assertThat(done.statusCode()).as(operation + ": " + done.asString()).isEqualTo(status);
        assertThat(dump.take()).as(operation).isNotEqualTo(before);
        assertThat(masked(said.asString())).as(operation).isEqualTo(masked(done.asString()));
        JsonNode answer = JSON.readTree(done.asString());
        assertThat(answer.has("changes")).as(operation).isNotEqualTo(operation.endsWith("Token"));
        moved += answer.path("changes").isEmpty() ? 0 : 1;
        return answer;
    }

    /** Ids and instants of what the request itself makes differ; all else is to be the same. */
    private JsonNode masked(String answer) throws JsonProcessingException {
        String text = UUIDS.matcher(answer).replaceAll(id -> known.contains(id.group()) ? id.group() : "new");
        JsonNode masked = JSON.readTree(INSTANTS.matcher(text).replaceAll("\"then\""));
        if (masked.path("changes").isArray()) {
            // In the order of ids, which are new here.
            Set<String> changes = new TreeSet<>();
            masked.get("changes").forEach(change -> changes.add(change.toString()));
            ((ObjectNode) masked).putPOJO("changes", changes);
        }
        // Shown to who has made it, and to nobody else.
        ((ObjectNode) masked).remove("token");
        return JSON.readTree(masked.toString());
    }

    private static List<String> storing() throws IOException {
        JsonNode contract =
                new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi/gainsay.yaml")));
        return contract.get("paths")
                .valueStream()
                .flatMap(path -> path.valueStream())
                .filter(operation -> operation.findValuesAsText("name").contains("dryRun"))
                .map(operation -> operation.get("operationId").asText())
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    void aDryRunIsRefusedAsTheRealOneWouldBe() {
        String claim = Desk.claim("Refused in trial.");
        given().contentType(ContentType.JSON)
                .body(body())
                .post("/api/v1/claims?dryRun=true")
                .then()
                .statusCode(422);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"7\"")
                .body(body("reason", "No."))
                .post("/api/v1/claims/" + claim + "/withdraw?dryRun=true")
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .body(body("text", "Perhaps."))
                .post("/api/v1/claims?dryRun=perhaps")
                .then()
                .statusCode(400);
    }

    @Test
    void aKeyOfADryRunIsNotUsedUp() {
        String key = UUID.randomUUID().toString();
        for (String path : List.of("/api/v1/claims?dryRun=true", "/api/v1/claims")) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body("text", "Tried under a key."))
                    .post(path)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", (String) null);
        }
    }

    @Test
    void aRepeatedRequestTellsWhatItChangedTheFirstTime() {
        String outlet = Desk.source("OUTLET", "Repeated", "B");
        String claim = Desk.claim("Repeated.");
        Map<String, Object> statement = body(
                "outlet", outlet,
                "text", "So.",
                "saidAt", "2023",
                "directness", "FIRST_HAND",
                "evidence", List.of(body("claim", claim)));
        String key = UUID.randomUUID().toString();
        List<Object> first = changes(key, statement);
        Desk.statement(outlet, outlet, claim, "DENIES");
        assertThat(first).hasSize(2);
        assertThat(changes(key, statement)).isEqualTo(first);
    }

    private static List<Object> changes(String key, Map<String, Object> statement) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(statement)
                .post("/api/v1/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("changes");
    }
}
