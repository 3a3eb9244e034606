package org.gainsay.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.Desk;
import org.gainsay.http.Conformance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What one desk keeps to itself changes no byte of what another desk or the public can read: every operation that
 * reads is asked before and after, about everything that the hidden records bear on.
 */
@QuarkusTest
@Tag("slow")
class TwoDesksTest {

    private static final Pattern REQUEST_ID = Pattern.compile("urn:gainsay:request:[0-9a-f-]{36}");
    private static final List<String> OF_THE_MOMENT =
            List.of("date", "x-request-id", "ratelimit", "ratelimit-policy", "ratelimit-reset", "ratelimit-remaining");

    private Ground ground;
    private String hidden;
    private String other;
    private List<Somebody> everybodyElse;

    private interface Somebody {
        RequestSpecification asks();
    }

    @BeforeEach
    void twoDesks() {
        ground = new Ground();
        hidden = tokenOf("hides");
        other = tokenOf("elsewhere");
        everybodyElse = List.of(
                () -> given().header(Conformance.NO_TOKEN, ""),
                () -> given().header("Authorization", other),
                // A token for which nobody's desk is a desk of its own, but that may do everything.
                () -> given());
    }

    private static String tokenOf(String desk) {
        String name = desk + "-" + UUID.randomUUID();
        Desk.post("/desks", body("name", name)).statusCode(201);
        String token = Desk.post("/tokens", body("name", name, "role", "EDITOR", "desks", List.of(name)))
                .statusCode(201)
                .extract()
                .path("token");
        return "Bearer " + token;
    }

    @Test
    void nothingThatOthersCanReadChangesByAByte() {
        List<String> addresses = addresses();
        Map<String, String> before = settled(addresses);
        assertThat(before.values()).anyMatch(answer -> answer.startsWith("200"));

        Map<String, String> records = hideAllKinds();
        assertThat(differences(before, answers(addresses))).isEmpty();

        String source = place("source");
        correct("/sources/" + records.get("/sources"), "{\"reliability\":\"A\"}");
        correct("/statements/" + records.get("/statements"), "{\"directness\":\"RECORD\"}");
        hide("/sources/" + source + "/ratings", "letter", "E", "reason", "A liar.");
        records.forEach((collection, id) -> {
            if (!collection.equals("/sources") && !collection.equals("/claims")) {
                change(collection + "/" + id, "withdraw", body("reason", "Hidden."));
            }
        });
        assertThat(differences(before, answers(addresses))).isEmpty();
        change("/evidence/" + records.get("/evidence"), "restore", null);
        assertThat(differences(before, answers(addresses))).isEmpty();
    }

    @Test
    void whatIsHiddenAnswersAsWhatThereIsNot() {
        Map<String, String> records = hideAllKinds();
        for (Operation operation : Operation.all()) {
            String collection = operation.path().replaceAll("^/api/v1(/[^/]+).*", "$1");
            String id = records.get(collection);
            if (id == null || operation.path().indexOf('{') < 0) {
                continue;
            }
            String unknown = UUID.randomUUID().toString();
            for (Somebody somebody : everybodyElse) {
                assertThat(asked(somebody, operation, ground.path(operation, id))
                                .replace(id, "ID"))
                        .as(operation + " " + id)
                        .isEqualTo(asked(somebody, operation, ground.path(operation, unknown))
                                .replace(unknown, "ID"));
            }
        }
    }

    @Test
    void othersMayRecordWhatIsHiddenAlreadyAndNameNothingHidden() {
        Map<String, String> records = hideAllKinds();
        String system = "archive-" + UUID.randomUUID();
        List<Map<String, Object>> ids = List.of(body("system", system, "value", "1"));
        by(hidden, "/claims", body("text", "Hidden.", "externalIds", ids)).statusCode(201);
        by(other, "/claims", body("text", "Another's.", "externalIds", ids)).statusCode(201);
        Desk.post("/claims", body("text", "Everybody's.", "externalIds", ids)).statusCode(201);
        by(other, "/claims", body("text", "Again.", "externalIds", ids)).statusCode(409);

        String statement = place("other statement");
        String claim = place("other claim");
        Map<String, Object> link = body("statement", statement, "stance", "SUPPORTS");
        by(hidden, "/claims/" + claim + "/evidence", link).statusCode(201);
        by(other, "/claims/" + claim + "/evidence", link).statusCode(201);
        Desk.post("/claims/" + claim + "/evidence", link).statusCode(201);
        // The one who hides a link sees two now, and both its own and the public's figures are right.
        asThePublicAndTheDesk(claim);
        // What is published it sees, and does not say again.
        by(hidden, "/claims/" + place("fourth claim") + "/evidence", link).statusCode(201);
        Map<String, Object> shown = body("statement", place("third statement"), "stance", "DENIES");
        by(hidden, "/claims/" + place("claim") + "/evidence", shown).statusCode(409);

        for (String member : List.of("speaker", "outlet", "onBehalfOf")) {
            Map<String, Object> named = body("outlet", place("source"), "text", "So.", "saidAt", "2023");
            named.put(member, records.get("/sources"));
            Map<String, Object> nobody = new LinkedHashMap<>(named);
            nobody.put(member, UUID.randomUUID().toString());
            assertThat(masked(by(other, "/statements", named).statusCode(422)))
                    .isEqualTo(masked(by(other, "/statements", nobody).statusCode(422)));
        }
    }

    @Test
    void aPublishedRecordCannotNameAHiddenOne() {
        Map<String, String> records = hideAllKinds();
        String statement = Desk.record("/statements", "outlet", place("source"), "text", "Open.", "saidAt", "2023");
        given().header("Authorization", hidden)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(body("speaker", records.get("/sources")))
                .patch("/api/v1/statements/" + statement)
                .then()
                .statusCode(409);
        Desk.get("/statements/" + statement).statusCode(200);
        assertThat(Desk.get("/statements/" + statement).extract().header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void whatADeskHidesCanBeRedactedAndUnsealedAsWhatIsPublished() {
        String name = "closed-" + UUID.randomUUID();
        Desk.post("/desks", body("name", name)).statusCode(201);
        String admin = "Bearer "
                + Desk.post(
                                "/tokens",
                                body(
                                        "name",
                                        name,
                                        "role",
                                        "ADMIN",
                                        "rights",
                                        List.of("SEALED_SOURCES"),
                                        "desks",
                                        List.of(name)))
                        .statusCode(201)
                        .extract()
                        .<String>path("token");
        String source = by(admin, "/sources", body("kind", "UNNAMED_SOURCE", "name", "An official"))
                .statusCode(201)
                .extract()
                .path("id");
        by(admin, "/sources/" + source + "/identity", body("name", "Jane Roe")).statusCode(201);
        by(admin, "/sources/" + source + "/identity/unsealings", body("reason", "To ask again."))
                .statusCode(201)
                .body("reason", equalTo("To ask again."));
        given().header("Authorization", admin)
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body(body("reason", "By order.", "authority", "A court"))
                .post("/api/v1/sources/" + source + "/redact")
                .then()
                .statusCode(200)
                .body("desk", equalTo(name));
        for (Somebody somebody : everybodyElse) {
            somebody.asks().get("/api/v1/sources/" + source).then().statusCode(404);
        }
        given().header("Authorization", admin)
                .get("/api/v1/journal/verify?log=DESK")
                .then()
                .statusCode(200)
                .body("firstBroken", nullValue());
    }

    @Test
    void aHiddenStatementCannotTakeBackAPublishedOne() {
        Map<String, Object> retraction = body(
                "outlet",
                place("source"),
                "act",
                "RETRACTS",
                "takesBack",
                place("statement"),
                "text",
                "Not so.",
                "saidAt",
                "2023");
        by(hidden, "/statements", retraction).statusCode(409);
        Desk.get("/statements/" + place("statement")).statusCode(200).header("ETag", "\"1\"");
        Desk.post("/statements", retraction).statusCode(201);
    }

    @Test
    void publishingShowsItsEffectBeforeAndDoesJustThat() {
        Map<String, String> records = hideAllKinds();
        String evidence = "/evidence/" + records.get("/evidence");
        change(evidence, "publish", null, 409);
        String before = masked(Desk.get("/claims/" + place("claim") + "/corroboration"));
        ValidatableResponse tried = change(evidence, "publish?along=true&dryRun=true", null, 200);
        assertThat(masked(Desk.get("/claims/" + place("claim") + "/corroboration")))
                .isEqualTo(before);
        List<String> published = tried.extract().path("published");
        assertThat(published).hasSize(3).contains("/api/v1" + evidence, "/api/v1/sources/" + records.get("/sources"));
        List<Object> changes = tried.extract().path("changes");
        assertThat(changes).isNotEmpty();

        ValidatableResponse done = change(evidence, "publish?along=true", null, 200);
        assertThat(done.extract().<List<Object>>path("changes")).isEqualTo(changes);
        assertThat(done.extract().<List<String>>path("published")).isEqualTo(published);
        published.forEach(address -> given().header(Conformance.NO_TOKEN, "")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\""));
        // What it was before stays the desk's.
        assertThat(Desk.get(evidence + "/revisions").extract().<List<String>>path("items.act"))
                .containsExactly("PUBLISH");
        change(evidence, "publish", null, 409);
        asThePublicAndTheDesk(place("claim"));
    }

    @Test
    void thePastOfThePublicHasNothingOfWhatWasHiddenThen() {
        String claim = place("claim");
        Map<String, String> records = hideAllKinds();
        String then = given().header("Authorization", hidden)
                .get("/api/v1/claims/" + claim + "/corroboration?view=summary")
                .path("knownAt");
        String asKnown = "/claims/" + claim + "/corroboration?knownAt=" + then + "&storedBy=" + then;
        String before = masked(Desk.get(asKnown).statusCode(200));
        String desks = masked(given().header("Authorization", hidden)
                .get("/api/v1" + asKnown)
                .then()
                .statusCode(200));
        change("/evidence/" + records.get("/evidence"), "publish?along=true", null, 200);
        assertThat(masked(Desk.get(asKnown).statusCode(200))).isEqualTo(before);
        assertThat(masked(given().header("Authorization", hidden)
                        .get("/api/v1" + asKnown)
                        .then()
                        .statusCode(200)))
                .isEqualTo(desks);
        Desk.get("/sources/" + records.get("/sources") + "?knownAt=" + then).statusCode(422);
        Desk.get("/claims/" + claim + "/dossier?knownAt=" + then).statusCode(200);
    }

    @Test
    void aDeskIsNamedOnlyByWhoWorksForIt() {
        String name =
                given().header("Authorization", hidden).get("/api/v1/desks").path("items[0].name");
        given().header("Authorization", other)
                .header("Gainsay-Desk", name)
                .get("/api/v1/claims")
                .then()
                .statusCode(403);
        given().header("Authorization", other)
                .header("Gainsay-Desk", "no-desk-at-all")
                .get("/api/v1/claims")
                .then()
                .statusCode(403);
        String source = hideAllKinds().get("/sources");
        given().header("Authorization", hidden)
                .header("Gainsay-Desk", "public")
                .get("/api/v1/sources/" + source)
                .then()
                .statusCode(404);
        given().header("Authorization", hidden)
                .header("Gainsay-Desk", name)
                .get("/api/v1/sources/" + source)
                .then()
                .statusCode(200);
    }

    /** What is kept for each is what comes out when it is computed at reading. */
    private void asThePublicAndTheDesk(String claim) {
        for (String token : List.of(hidden, other)) {
            for (String member : List.of("status", "supportPoints", "denialPoints", "flags")) {
                assertThat(read(token, claim, "?view=summary").<Object>path(member))
                        .isEqualTo(read(token, claim, "").path(member));
            }
        }
    }

    private static Response read(String token, String claim, String query) {
        return given().header("Authorization", token).get("/api/v1/claims/" + claim + "/corroboration" + query);
    }

    /** A record of every kind, by collection, that bears on what is published. */
    private Map<String, String> hideAllKinds() {
        Map<String, String> made = new LinkedHashMap<>();
        String source = place("source");
        String claim = place("claim");
        String mine = hide("/sources", "kind", "PERSON", "name", "A hidden clerk", "reliability", "B");
        made.put("/sources", mine);
        made.put("/affiliations", hide("/sources/" + mine + "/affiliations", "with", source, "as", "OFFICIAL"));
        hide("/sources/" + place("other source") + "/affiliations", "with", source, "as", "OWNED");
        made.put("/ratings", hide("/sources/" + source + "/ratings", "letter", "D", "reason", "Seen lying."));
        made.put("/same-as", hide("/sources/" + place("fourth source") + "/same-as", "other", source));
        made.put("/publications", hide("/publications", "outlet", source, "title", "Not out yet"));
        made.put(
                "/statements",
                hide("/statements", "speaker", mine, "outlet", source, "text", "It is so.", "saidAt", "2023-08-30"));
        made.put(
                "/evidence",
                hide("/claims/" + claim + "/evidence", "statement", made.get("/statements"), "stance", "SUPPORTS"));
        hide("/claims/" + claim + "/evidence", "statement", place("fourth statement"), "stance", "DENIES");
        made.put("/claims", hide("/claims", "text", "A hidden claim."));
        made.put("/stakes", hide("/claims/" + claim + "/stakes", "source", source, "stake", "WANTS_BELIEVED"));
        made.put(
                "/relations",
                hide("/claims/" + claim + "/relations", "type", "CONTRARY_TO", "to", place("fourth claim")));
        made.put(
                "/rulings",
                hide("/rulings", "a", place("statement"), "b", place("fourth statement"), "ruling", "SAME_ORIGIN"));
        made.put(
                "/comment-requests",
                hide(
                        "/claims/" + claim + "/comment-requests",
                        "source",
                        source,
                        "askedAt",
                        "2023-08-30",
                        "channel",
                        "EMAIL",
                        "deadline",
                        "2023-08-31"));
        List<Object> ratings = List.of(
                body("code", "FALSE", "text", "Hidden no", "meaning", "It is not so."),
                body("code", "TRUE", "text", "Hidden yes", "meaning", "It is so."));
        made.put("/scales", hide("/scales", "name", "A hidden scale", "ratings", ratings));
        made.put(
                "/verdicts",
                hide(
                        "/claims/" + claim + "/verdicts",
                        "scale",
                        made.get("/scales"),
                        "rating",
                        "FALSE",
                        "summary",
                        "Not out yet."));
        return made;
    }

    private String place(String which) {
        return ground.known(which, "test");
    }

    private String hide(String path, Object... members) {
        return by(hidden, path, body(members)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse by(String token, String path, Map<String, Object> body) {
        return given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private void correct(String path, String patch) {
        given().header("Authorization", hidden)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(path))
                .body(patch)
                .patch("/api/v1" + path)
                .then()
                .statusCode(200);
    }

    private void change(String path, String act, Map<String, Object> body) {
        change(path, act, body, 200);
    }

    private ValidatableResponse change(String path, String act, Map<String, Object> body, int status) {
        RequestSpecification request = given().header("Authorization", hidden).header("If-Match", etag(path));
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/api/v1" + path + "/" + act).then().statusCode(status);
    }

    private String etag(String path) {
        return given().header("Authorization", hidden).get("/api/v1" + path).header("ETag");
    }

    /** Every address that can be read, with the filters by which a record might be felt. */
    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            // Who makes tokens is to see when they were used, whoever uses them.
            if (operation.method().equals("GET") && !operation.path().equals("/api/v1/tokens")) {
                String path = ground.path(operation);
                addresses.add(path);
                if (operation.takes("q")) {
                    addresses.add(path + "?q=hidden");
                    addresses.add(path + "?q=clerk");
                }
                if (operation.takes("withdrawn")) {
                    addresses.add(path + "?withdrawn=true&limit=200");
                }
                if (operation.takes("policy")) {
                    addresses.add(path + "?policy=corroboration-1-strict");
                }
                if (operation.takes("letter")) {
                    addresses.add(path + "?letter=A");
                }
                if (operation.takes("view")) {
                    addresses.add(path + "?view=summary");
                }
            }
        }
        return addresses;
    }

    /** Once nothing moves by itself any more: what was recorded before is settled and sealed a moment later. */
    private Map<String, String> settled(List<String> addresses) {
        Map<String, String> last = Map.of();
        for (int attempt = 0; attempt < 20; attempt++) {
            LockSupport.parkNanos(1_500_000_000L);
            Map<String, String> now = answers(addresses);
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
        throw new AssertionError("what can be read does not come to rest");
    }

    private static List<String> differences(Map<String, String> before, Map<String, String> now) {
        assertThat(now).hasSameSizeAs(before);
        return before.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(now.get(answer.getKey())))
                .map(answer -> answer.getKey() + "\nwas " + answer.getValue() + "\nis " + now.get(answer.getKey()))
                .toList();
    }

    private Map<String, String> answers(List<String> addresses) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < everybodyElse.size(); i++) {
            for (String address : addresses) {
                answers.put(i + " " + address, text(everybodyElse.get(i).asks().get(address)));
            }
        }
        return answers;
    }

    private String asked(Somebody somebody, Operation operation, String path) {
        RequestSpecification request = somebody.asks();
        if (operation.hasBody()) {
            request.contentType(operation.mediaType())
                    .body(ground.body(operation).toString());
        }
        request.header("If-Match", "\"1\"");
        return text(request.request(operation.method(), path));
    }

    private static String text(Response answer) {
        String headers = answer.headers().asList().stream()
                .filter(header -> !OF_THE_MOMENT.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(Header::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + headers + "\n\n" + masked(answer.asString());
    }

    private static String masked(ValidatableResponse answer) {
        return masked(answer.extract().asString());
    }

    private static String masked(String text) {
        return REQUEST_ID.matcher(text).replaceAll("urn:gainsay:request:ID");
    }
}
