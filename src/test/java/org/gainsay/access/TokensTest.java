package org.gainsay.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.gainsay.http.Conformance;
import org.gainsay.ledger.Dump;
import org.junit.jupiter.api.Test;

/** Tokens: made, shown once, used, refused. */
@QuarkusTest
class TokensTest {

    private static final String UNKNOWN = "gsy_" + "x".repeat(43);

    @Inject
    Dump dump;

    @Inject
    LastUses uses;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void aTokenIsShownOnceAndIsKeptAsItsHashOnly() {
        String name = "shown-" + UUID.randomUUID();
        String secret = Desk.post("/tokens", body("name", name, "role", "EDITOR", "rights", List.of("HISTORY")))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("name", equalTo(name))
                .body("role", equalTo("EDITOR"))
                .body("rights", equalTo(List.of("HISTORY")))
                .body("createdBy", equalTo(AdminToken.ACTOR))
                .body("token", matchesPattern("gsy_[A-Za-z0-9_-]{43}"))
                .extract()
                .path("token");
        assertThat(dump.tablesWith(secret)).isEmpty();
        assertThat(dump.tablesWith(secret.substring(4))).isEmpty();
        List<String> pages = new ArrayList<>();
        String next = "?limit=1";
        while (next != null) {
            Response page = Desk.get("/tokens" + next).statusCode(200).extract().response();
            pages.add(page.asString());
            next = page.path("next") == null ? null : "?limit=1&cursor=" + page.path("next");
        }
        assertThat(String.join("", pages)).contains(name).doesNotContain(secret, "\"token\":\"", "gsy_");
    }

    @Test
    void noTwoTokensHaveOneNameAndNoneIsMadeThatIsGoodForNothing() {
        String name = "twice-" + UUID.randomUUID();
        String id = Desk.record("/tokens", "name", name, "role", "READER");
        Desk.post("/tokens", body("name", name, "role", "READER")).statusCode(409);
        given().post("/api/v1/tokens/" + id + "/revoke").then().statusCode(200);
        Desk.post("/tokens", body("name", name, "role", "READER")).statusCode(409);
        Desk.post("/tokens", body("name", name + "x", "role", "READER", "expiresAt", "2020-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/expiresAt")));
        Desk.post("/tokens", body("name", "no name", "role", "OWNER"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/role"));
    }

    @Test
    void tokensThatAreUnknownExpiredRevokedOrNoneAreRefusedAllAlikeWhereReadsAreOpenToo() {
        Instant end = Instant.now().plusSeconds(3);
        Holder expired = Holder.with(body("role", "READER", "expiresAt", end.toString()));
        LockSupport.parkNanos(
                Duration.between(Instant.now(), end.plusMillis(100)).toNanos());
        Holder revoked = Holder.of(AccessRole.READER);
        revoked.asks().get("/api/v1/policies").then().statusCode(200);
        given().post("/api/v1/tokens/" + revoked.id() + "/revoke")
                .then()
                .statusCode(200)
                .body("revokedBy", equalTo(AdminToken.ACTOR));

        given().header(Conformance.NO_TOKEN, "").get("/api/v1/policies").then().statusCode(200);
        List<String> answers = new ArrayList<>();
        for (String shown : List.of(
                "Bearer " + UNKNOWN,
                expired.bearer(),
                revoked.bearer(),
                "Bearer x",
                "Bearer",
                "Bearer gsy_é",
                revoked.bearer().toLowerCase(java.util.Locale.ROOT),
                "Basic YWRtaW46YWRtaW4=",
                "Basic " + AdminToken.TEXT,
                AdminToken.TEXT,
                AdminToken.BEARER + "x")) {
            for (String path : List.of("/api/v1/policies", "/problems", "/q/metrics")) {
                Response answer = given().header("Authorization", shown).get(path);
                assertThat(answer.statusCode()).as(shown + " at " + path).isEqualTo(401);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                answers.add(answer.asString().replaceAll("urn:gainsay:request:[^\"]+", ""));
            }
        }
        given().header("Authorization", AdminToken.BEARER, "Bearer " + UNKNOWN)
                .get("/api/v1/policies")
                .then()
                .statusCode(401);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void whatIsRevokedStaysSoAndTheLastAdminIsNotRevoked() {
        Holder admin = Holder.of(AccessRole.ADMIN);
        String at = admin.asks()
                .post("/api/v1/tokens/" + admin.id() + "/revoke")
                .then()
                .statusCode(200)
                .extract()
                .path("revokedAt");
        given().post("/api/v1/tokens/" + admin.id() + "/revoke")
                .then()
                .statusCode(200)
                .body("revokedAt", equalTo(at))
                .body("revokedBy", equalTo(admin.actor()));
        JsonPath all = Desk.get("/tokens?limit=200").extract().jsonPath();
        List<String> others =
                all.getList("items.findAll { it.role == 'ADMIN' && it.revokedAt == null && it.name != 'admin' }.id");
        others.forEach(
                id -> given().post("/api/v1/tokens/" + id + "/revoke").then().statusCode(200));
        String last = all.getString("items.find { it.name == 'admin' }.id");
        given().post("/api/v1/tokens/" + last + "/revoke").then().statusCode(409);
        Desk.get("/tokens").statusCode(200);
    }

    @Test
    void lastUseIsKeptBesideTheRequests() {
        Holder reader = Holder.of(AccessRole.READER);
        reader.asks().get("/api/v1/policies").then().statusCode(200);
        uses.write();
        assertThat(Desk.get("/tokens?limit=200")
                        .extract()
                        .jsonPath()
                        .getString("items.find { it.name == '" + reader.name() + "' }.lastUsedAt"))
                .startsWith("20");
    }

    @Test
    void whoWritesIsNamedByTheTokenInRecordAndJournalAndNeverByTheBody() {
        Holder contributor = Holder.of(AccessRole.CONTRIBUTOR);
        String claim = contributor
                .sends(body("text", "Named."))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .body("actor", equalTo(contributor.actor()))
                .extract()
                .path("id");
        Desk.get("/claims/" + claim + "/revisions").body("items.actor", equalTo(List.of(contributor.actor())));
        assertThat(journalled(claim)).containsExactly(contributor.actor());
        contributor
                .sends(body("text", "Named otherwise.", "actor", "somebody"))
                .post("/api/v1/claims")
                .then()
                .statusCode(400);
    }

    /** The journal is read up to what is settled. */
    private static List<String> journalled(String record) {
        for (int attempt = 0; attempt < 100; attempt++) {
            List<String> actors =
                    Desk.get("/journal?record=" + record).extract().path("items.actor");
            if (!actors.isEmpty()) {
                return actors;
            }
            LockSupport.parkNanos(100_000_000);
        }
        return List.of();
    }

    @Test
    void makingAndRevokingOneIsInTheJournalAndTheFirstOneIsToo() {
        Holder made = Holder.of(AccessRole.EDITOR, AccessRight.HISTORY);
        assertThat(journalled(made.id())).containsExactly(AdminToken.ACTOR);
        given().post("/api/v1/tokens/" + made.id() + "/revoke").then().statusCode(200);
        given().post("/api/v1/tokens/" + made.id() + "/revoke").then().statusCode(200);
        String after = Desk.record("/tokens", "name", "after-" + made.name(), "role", "READER");
        assertThat(journalled(after)).isNotEmpty();
        Desk.get("/journal?kind=TOKEN&record=" + made.id())
                .body("items.act", equalTo(List.of("CREATE", "REVOKE")))
                .body("items.version", equalTo(List.of(1, 2)))
                .body("items.kind", equalTo(List.of("TOKEN", "TOKEN")));
        String first = Desk.get("/tokens?limit=1")
                .body("items[0].createdBy", equalTo("local"))
                .extract()
                .path("items[0].id");
        assertThat(journalled(first)).containsExactly("local");
    }

    @Test
    void aRepeatedOrTriedRequestMakesNoTokenAndShowsNone() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = body("name", "repeated-" + key, "role", "READER");
        Map<String, String> before = dump.take();
        Desk.post("/tokens?dryRun=true", wanted)
                .statusCode(201)
                .body("name", equalTo("repeated-" + key))
                .body("token", nullValue());
        Holder other = Holder.of(AccessRole.READER);
        Map<String, String> with = dump.take();
        given().post("/api/v1/tokens/" + other.id() + "/revoke?dryRun=true")
                .then()
                .statusCode(200)
                .body("revokedBy", equalTo(AdminToken.ACTOR));
        assertThat(dump.take()).isEqualTo(with).isNotEqualTo(before);
        other.asks().get("/api/v1/policies").then().statusCode(200);

        JsonPath first = keyed(key, wanted).jsonPath();
        Response again = keyed(key, wanted);
        assertThat(first.getString("token")).startsWith("gsy_");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.asString()).doesNotContain("gsy_", "\"token\"");
        assertThat(dump.tablesWith(first.getString("token"))).isEmpty();
        wanted.put("role", "ADMIN");
        assertThat(keyed(key, wanted).statusCode()).isEqualTo(422);
    }

    private static Response keyed(String key, Map<String, Object> wanted) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(wanted)
                .post("/api/v1/tokens");
    }

    @Test
    void theDatabaseTakesNoTokenAndNoRevocationThatIsNotInTheJournal() throws SQLException {
        Holder holder = Holder.of(AccessRole.READER);
        for (String sql : List.of(
                "INSERT INTO token SELECT gen_random_uuid(), 'sneaked-in', sha256('x'), 'ADMIN', '{}', created_at,"
                        + " created_by FROM token LIMIT 1",
                "UPDATE token SET revoked_at = clock_timestamp(), revoked_by = 'x' WHERE id = '" + holder.id() + "'")) {
            try (Connection connection = DriverManager.getConnection(url, owner, password);
                    Statement statement = connection.createStatement()) {
                assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                        SQLException.class, () -> statement.execute(sql))
                                .getSQLState())
                        .isEqualTo("GS005");
            }
        }
    }

    @Test
    void anIdempotencyKeyIsEachOnesOwn() {
        String key = UUID.randomUUID().toString();
        List<String> claims = new ArrayList<>();
        for (Holder each : List.of(Holder.of(AccessRole.CONTRIBUTOR), Holder.of(AccessRole.CONTRIBUTOR))) {
            claims.add(each.sends(body("text", "By " + each.name()))
                    .header("Idempotency-Key", key)
                    .post("/api/v1/claims")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(claims).doesNotHaveDuplicates();
    }

    @Test
    void whatOnlyAnEditorMaySayIsRefusedByItsPointerInATrialToo() {
        Holder contributor = Holder.of(AccessRole.CONTRIBUTOR);
        Holder editor = Holder.of(AccessRole.EDITOR);
        String outlet = Desk.source("OUTLET", "Outlet", "B");
        String claim = Desk.claim("Said.");
        String said = Desk.record("/statements", "outlet", outlet, "text", "So.", "saidAt", "2023");

        only(editor, contributor, "/sources", body("kind", "PERSON", "name", "X", "reliability", "A"), "/reliability");
        Map<String, Object> statement = body(
                "outlet",
                outlet,
                "text",
                "So.",
                "saidAt",
                "2023",
                "speaker",
                body("kind", "PERSON", "name", "New one", "reliability", "B"),
                "directness",
                "FIRST_HAND",
                "takesBack",
                said,
                "evidence",
                List.of(body("claim", claim, "verified", true, "interest", "DISINTERESTED")));
        only(
                editor,
                contributor,
                "/statements",
                statement,
                "/speaker/reliability",
                "/takesBack",
                "/directness",
                "/evidence/0/interest",
                "/evidence/0/verified");
        Map<String, Object> link = body("statement", said, "interest", "DISINTERESTED", "verified", true);
        only(editor, contributor, "/claims/" + claim + "/evidence", link, "/interest", "/verified");

        // The defaults said in so many words are not other than the defaults.
        contributor
                .sends(body(
                        "outlet",
                        outlet,
                        "text",
                        "So.",
                        "saidAt",
                        "2023",
                        "speaker",
                        body("kind", "PERSON", "name", "Named one"),
                        "directness",
                        "INFORMED",
                        "evidence",
                        List.of(body("claim", claim, "verified", false))))
                .post("/api/v1/statements")
                .then()
                .statusCode(201);
    }

    private static void only(
            Holder editor, Holder contributor, String path, Map<String, Object> body, String... pointers) {
        for (String trial : List.of("", "?dryRun=true")) {
            contributor
                    .sends(body)
                    .post("/api/v1" + path + trial)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"))
                    .body("errors.code", hasItem("needs-editor"))
                    .body("errors.pointer", equalTo(List.of(pointers)));
        }
        editor.sends(body).post("/api/v1" + path).then().statusCode(201);
    }

    @Test
    void aCorrectionIsNoWayAroundAnEditor() {
        Holder contributor = Holder.of(AccessRole.CONTRIBUTOR);
        Holder editor = Holder.of(AccessRole.EDITOR);
        String source = Desk.source("OUTLET", "Corrected", "B");
        String said = Desk.record("/statements", "outlet", source, "text", "So.", "saidAt", "2023");
        String link = Desk.record("/claims/" + Desk.claim("Corrected.") + "/evidence", "statement", said);
        Map<String, String> corrections = Map.of(
                "/sources/" + source, "{\"reliability\": \"A\"}",
                "/statements/" + said, "{\"directness\": \"FIRST_HAND\"}",
                "/evidence/" + link, "{\"verified\": true}");
        corrections.forEach((path, patch) -> {
            correct(contributor, path, patch).then().statusCode(403).body("errors", not(equalTo(null)));
            correct(editor, path, patch).then().statusCode(200);
        });
        correct(
                        contributor,
                        "/statements/" + said,
                        "{\"speaker\": {\"kind\": \"PERSON\", \"name\": \"X\", \"reliability\": \"A\"}}",
                        2)
                .then()
                .statusCode(403)
                .body("errors.pointer", equalTo(List.of("/speaker/reliability")));
        correct(contributor, "/statements/" + said, "{\"text\": \"So it is.\"}", 2)
                .then()
                .statusCode(200);
    }

    private static Response correct(Holder holder, String path, String patch) {
        return correct(holder, path, patch, 1);
    }

    private static Response correct(Holder holder, String path, String patch, int version) {
        return holder.asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/api/v1" + path);
    }

    @Test
    void anImportNeedsForEachRecordWhatItWouldNeedByItself() {
        Holder contributor = Holder.of(AccessRole.CONTRIBUTOR, AccessRight.HISTORY);
        Holder editor = Holder.of(AccessRole.EDITOR, AccessRight.HISTORY);
        String imports = "/api/v1/imports?system=access-" + UUID.randomUUID();
        Map<String, Object> story =
                given().get("/api/v1/assessments/example").then().extract().path("dossier");
        contributor
                .sends(story)
                .post(imports + "&dryRun=true")
                .then()
                .statusCode(403)
                .body("errors.pointer", hasItem("/claims/0/stakes/0"));
        editor.sends(story).post(imports).then().statusCode(201);

        Map<String, Object> plain = body(
                "sources", List.of(body("id", "o", "kind", "OUTLET", "name", "O")),
                "claims", List.of(body("id", "c", "text", "Plain.")),
                "statements",
                        List.of(body(
                                "id",
                                "s",
                                "outlet",
                                "o",
                                "speaker",
                                "o",
                                "text",
                                "So.",
                                "saidAt",
                                "2023",
                                "directness",
                                "INFORMED")),
                "evidence", List.of(body("id", "e", "claim", "c", "statement", "s", "stance", "SUPPORTS")));
        Holder.of(AccessRole.ADMIN).sends(plain).post(imports).then().statusCode(403);
        contributor.sends(plain).post(imports).then().statusCode(201);
        plain.put(
                "statements",
                List.of(body(
                        "id",
                        "t",
                        "outlet",
                        "o",
                        "text",
                        "So.",
                        "saidAt",
                        "2023",
                        "directness",
                        "INFORMED",
                        "withdrawnAt",
                        "2024-01-01T00:00:00Z")));
        contributor
                .sends(plain)
                .post(imports)
                .then()
                .statusCode(403)
                .body("errors.pointer", equalTo(List.of("/statements/0/directness", "/statements/0/withdrawnAt")));
    }

    @Test
    void readsAreOpenToWhoAsksHereByThisMachinesNameOnly() {
        given().header(Conformance.NO_TOKEN, "").get("/api/v1/claims").then().statusCode(200);
        for (Map.Entry<String, String> header : Map.of(
                        "Host", "gainsay.example",
                        "Forwarded", "for=10.0.0.1",
                        "X-Forwarded-Host", "gainsay.example",
                        "X-Real-IP", "10.0.0.1",
                        "Via", "1.1 proxy")
                .entrySet()) {
            given().header(Conformance.NO_TOKEN, "")
                    .header(header.getKey(), header.getValue())
                    .get("/api/v1/claims")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer");
        }
    }
}
