package org.gainsay.source.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.Desk;
import org.gainsay.ledger.Dump;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

/** Who a sealed source is can be told to the service, and by nobody be heard of it. */
@QuarkusTest
class SealedSourcesTest {

    private static final String NAME = "Quentin Zacharias Unheard";
    private static final String CONTACT = "+41 44 555 77 31";
    private static final String NOTE = "Met at the lido in Vevey";

    @Inject
    Dump dump;

    @Inject
    javax.sql.DataSource runtime;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @ConfigProperty(name = "gainsay.identity-key")
    Path keyFile;

    @ConfigProperty(name = "gainsay.data-dir")
    Path data;

    private static String unnamed(String description) {
        return Desk.record("/sources", "kind", "UNNAMED_SOURCE", "name", description, "reliability", "B");
    }

    private static ValidatableResponse seal(String source, String query, String key, Map<String, Object> identity) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(identity);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/v1/sources/" + source + "/identity" + query)
                .then();
    }

    private static Map<String, Object> who() {
        return body("name", NAME, "contact", CONTACT, "note", NOTE);
    }

    @Test
    void anIdentityIsSealedOnceMoreAndTheSourceSaysThatItIs() throws Exception {
        String source = unnamed("A clerk");
        Desk.get("/sources/" + source).body("sealed", nullValue());
        String answer = seal(source, "", null, who())
                .statusCode(201)
                .body("source", equalTo(source))
                .body("version", equalTo(2))
                .body("changes", hasSize(0))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Unheard", "Vevey").contains("sealedAt");
        Desk.get("/sources/" + source)
                .body("sealed", equalTo(true))
                .body("version", equalTo(2))
                .body("name", equalTo("A clerk"));
        seal(source, "", null, body("name", "Another One")).statusCode(201).body("version", equalTo(3));
        List<SealedIdentity> sealed = rows(source);
        assertThat(sealed).extracting(SealedIdentity::version).containsExactly(2, 3);
        IdentityKey key = IdentityKey.parse(Files.readString(keyFile));
        assertThat(key.open(sealed.get(0))).isEqualTo(new NewIdentity(NAME, CONTACT, NOTE));
        assertThat(key.open(sealed.get(1))).isEqualTo(new NewIdentity("Another One", null, null));
        Desk.get("/journal?record=" + source)
                .body("items.act", equalTo(List.of("CREATE", "CORRECT", "CORRECT")))
                .body("items.kind", equalTo(List.of("SOURCE", "SOURCE", "SOURCE")));
    }

    private List<SealedIdentity> rows(String source) throws SQLException {
        List<SealedIdentity> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT *, (SELECT s.sha256 FROM identity_seal s WHERE s.source = i.source AND s.version = i.version)"
                                + " FROM identity i WHERE source = '" + source + "' ORDER BY version")) {
            while (row.next()) {
                SealedIdentity sealed = new SealedIdentity(
                        row.getObject("source", UUID.class),
                        row.getInt("version"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                        row.getString("key"),
                        hex(row.getBytes("wrapped_key")),
                        hex(row.getBytes("nonce")),
                        hex(row.getBytes("ciphertext")));
                assertThat(sealed.sha256()).isEqualTo(row.getString("sha256"));
                rows.add(sealed);
            }
        }
        return rows;
    }

    @Test
    void theNameAndItsDigestAreNowhereAfterAllThatCanGoWrongWithIt() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        try {
            String source = unnamed("A guard");
            String named = Desk.source("PERSON", "Somebody named", "B");
            String key = UUID.randomUUID().toString();
            seal(source, "?dryRun=true", null, who()).statusCode(201);
            seal(source, "", key, who()).statusCode(201);
            seal(source, "", key, who()).statusCode(201).header("Idempotency-Replayed", "true");
            seal(source, "", key, body("name", NAME)).statusCode(422);
            seal(named, "", null, who()).statusCode(409).body("detail", containsString("UNNAMED_SOURCE"));
            seal(UUID.randomUUID().toString(), "", null, who()).statusCode(404);
            seal(source, "", null, body("name", NAME.repeat(40))).statusCode(422);
            seal(source, "", null, body("name", List.of(NAME))).statusCode(400);
            seal(source, "", null, body("name", NAME, "nickname", NAME)).statusCode(400);
            seal(source, "", null, body("contact", NAME)).statusCode(422);
            for (String broken : List.of("{\"name\":\"" + NAME, "{\"name\":\"" + NAME + "\",\"name\":\"x\"}")) {
                given().contentType(ContentType.JSON)
                        .body(broken)
                        .post("/api/v1/sources/" + source + "/identity")
                        .then()
                        .statusCode(400);
            }
            Desk.patch("/sources/" + source, 2, "{\"name\":\"A watchman\"}").statusCode(200);
            Desk.withdraw("/sources/" + source, 3).statusCode(200);
            String bodySent = given().contentType(ContentType.JSON)
                    .get("/api/v1/journal?record=" + source)
                    .asString();
            String all = String.join("\n", log)
                    + String.join("\n", dump.texts().values())
                    + serverLog()
                    + bodySent
                    + Desk.get("/sources/" + source).extract().asString()
                    + given().get("/q/metrics").asString();
            assertThat(log).isNotEmpty();
            assertThat(all).contains("A watchman");
            for (String secret : List.of(NAME, "Unheard", CONTACT, NOTE, "Vevey")) {
                assertThat(all).doesNotContain(secret);
                for (byte[] form : List.of(
                        secret.getBytes(StandardCharsets.UTF_8),
                        sha256(secret),
                        sha256(secret.toLowerCase(Locale.ROOT)))) {
                    assertThat(all)
                            .doesNotContain(hex(form))
                            .doesNotContain(Base64.getEncoder().encodeToString(form));
                }
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    @Test
    void whatIsKeptOfARequestWithAKeyIsNoDigestThatCanBeGuessed() throws Exception {
        String source = unnamed("A porter");
        String key = UUID.randomUUID().toString();
        String sent = "{\"name\":\"" + NAME + "\"}";
        String path = "/api/v1/sources/" + source + "/identity";
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(sent)
                .post(path)
                .then()
                .statusCode(201);
        String kept = text("SELECT encode(body_sha256, 'hex') FROM idempotency WHERE key = '" + key + "'");
        byte[] asked = ("POST " + path + " " + sent).getBytes(StandardCharsets.UTF_8);
        assertThat(kept).isNotEqualTo(hex(MessageDigest.getInstance("SHA-256").digest(asked)));
        assertThat(kept)
                .isEqualTo(hex(IdentityKey.parse(Files.readString(keyFile)).digest(asked)));
    }

    @Test
    void ofASealedIdentityTheServiceItselfReadsNothing() throws SQLException {
        for (String sql : List.of(
                "SELECT ciphertext FROM identity",
                "SELECT count(*) FROM identity",
                "DELETE FROM identity_seal",
                "UPDATE identity SET version = 9",
                "DELETE FROM identity")) {
            try (Connection connection = runtime.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                        SQLException.class, () -> statement.execute(sql))
                                .getSQLState())
                        .as(sql)
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void theWrongKeyIsNamedAndAllElseGoesOn() throws Exception {
        String source = unnamed("A cook");
        seal(source, "", null, who()).statusCode(201);
        String right = Files.readString(keyFile);
        try {
            Files.writeString(keyFile, IdentityKey.make().text());
            assertNoKey(source, IdentityKey.parse(right).fingerprint());
            Files.delete(keyFile);
            assertNoKey(source, "missing");
            assertThat(keyFile).doesNotExist();
            Desk.get("/sources/" + source).statusCode(200).body("sealed", equalTo(true));
            Desk.patch("/sources/" + source, 2, "{\"country\":\"CH\"}").statusCode(200);
        } finally {
            Files.writeString(keyFile, right);
        }
        seal(source, "", null, who()).statusCode(201);
    }

    private static void assertNoKey(String source, String said) {
        seal(source, "", null, who())
                .statusCode(503)
                .body("type", equalTo("/problems/no-identity-key"))
                .body("detail", containsString("gainsay.identity-key"))
                .body("detail", containsString(said));
    }

    @Test
    void aSealedSourceStaysAnUnnamedOne() {
        String source = unnamed("A driver");
        seal(source, "", null, who()).statusCode(201);
        Desk.patch("/sources/" + source, 2, "{\"kind\":\"PERSON\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void twoSealedDescriptionsOfOnePersonCountOnceAndAreGroupedByTheDesk() {
        String outlet = Desk.source("OUTLET", "A paper", "B");
        String claim = Desk.claim("The lido is closed.");
        String clerk = unnamed("A clerk of the town");
        String guard = unnamed("A guard of the lido");
        Desk.statement(clerk, outlet, claim, "SUPPORTS");
        Desk.statement(guard, outlet, claim, "SUPPORTS");
        Desk.get("/claims/" + claim + "/corroboration").body("origins", hasSize(2));
        seal(clerk, "", null, body("name", NAME)).statusCode(201);
        seal(guard, "", null, body("name", NAME)).statusCode(201);
        Desk.get("/claims/" + claim + "/corroboration").body("origins", hasSize(2));

        Instant before = Instant.parse(Desk.get("/sources/" + guard).extract().<String>path("storedAt"));
        Desk.post("/sources/" + clerk + "/same-as", body("other", guard))
                .statusCode(201)
                .body("changes.from.origins", equalTo(List.of(2, 2)))
                .body("changes.to.origins", equalTo(List.of(1, 1)));
        String explained = Desk.get("/claims/" + claim + "/corroboration")
                .body("origins", hasSize(1))
                .body("joinedBy.reason", equalTo(List.of("DESK")))
                .extract()
                .asString();
        assertThat(explained)
                .contains(
                        "A clerk of the town and A guard of the lido say that it is so; these 2 are one origin, as they"
                                + " are grouped by the desk")
                .doesNotContain("answers for them");
        assertThat(Desk.get("/claims/" + claim + "/wording").extract().<String>path("full"))
                .contains("grouped by the desk")
                .doesNotContain("clerk", "guard");
        assertThat(given().get("/api/v1/claims/" + claim + "/provenance?format=dot")
                        .asString())
                .contains("grouped by the desk");
        Desk.get("/claims/" + claim + "/corroboration?knownAt=" + before).body("origins", hasSize(2));
    }

    @Test
    void whoIsSealedLaterIsPrintedAsSealedOfAnyInstant() {
        String outlet = Desk.source("OUTLET", "Another paper", "B");
        String claim = Desk.claim("The lido is open.");
        String clerk = unnamed("A clerk");
        String chief = Desk.source("PERSON", "The Chief", "B");
        Desk.record("/sources/" + clerk + "/same-as", "other", chief);
        Desk.statement(clerk, outlet, claim, "SUPPORTS");
        String then = Desk.statement(chief, outlet, claim, "SUPPORTS").getString("storedAt");
        String at = "/claims/" + claim + "/corroboration?knownAt=" + then;
        assertThat(Desk.get(at).extract().asString()).contains("The Chief answers for them");
        seal(clerk, "", null, who()).statusCode(201);
        assertThat(Desk.get(at).extract().asString())
                .contains("grouped by the desk")
                .doesNotContain("answers for them");
    }

    @Test
    void aDossierTellsThatASourceIsSealedAndAnotherLedgerGroupsByIt() {
        String outlet = Desk.source("OUTLET", "A third paper", "B");
        String claim = Desk.claim("The lido is for sale.");
        String clerk = unnamed("A clerk of the other town");
        String guard = unnamed("A guard of the other lido");
        Desk.statement(clerk, outlet, claim, "SUPPORTS");
        Desk.statement(guard, outlet, claim, "SUPPORTS");
        seal(clerk, "", null, who()).statusCode(201);
        Desk.record("/sources/" + clerk + "/same-as", "other", guard);
        String dossier = Desk.get("/claims/" + claim + "/dossier").extract().asString();
        assertThat(dossier).contains("\"sealed\":true").doesNotContain("Unheard", "Vevey", "identity");
        given().contentType(ContentType.JSON)
                .body("{\"dossier\":" + dossier + ",\"ask\":{\"claim\":\"" + claim + "\"}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .body("joinedBy.reason", equalTo(List.of("DESK")));
        String guess = dossier.replaceFirst("\"kind\":\"OUTLET\"", "\"kind\":\"OUTLET\",\"sealed\":true");
        given().contentType(ContentType.JSON)
                .body(guess)
                .post("/api/v1/imports?system=wrong")
                .then()
                .statusCode(422);
    }

    @Test
    void aSealedSourceThatMovesInIsSealedHereToo() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"sources": [{"id": "paper", "kind": "OUTLET", "name": "Moved paper"},
                            {"id": "one", "kind": "UNNAMED_SOURCE", "name": "One", "sealed": true,
                                "sameAs": [{"source": "two"}]},
                            {"id": "two", "kind": "UNNAMED_SOURCE", "name": "Two"}],
                        "claims": [{"id": "moved", "text": "It has moved."}],
                        "statements": [
                            {"id": "a", "speaker": "one", "outlet": "paper", "text": "So.", "saidAt": "2023"},
                            {"id": "b", "speaker": "two", "outlet": "paper", "text": "So.", "saidAt": "2023"}],
                        "evidence": [{"id": "ea", "claim": "moved", "statement": "a", "stance": "SUPPORTS"},
                            {"id": "eb", "claim": "moved", "statement": "b", "stance": "SUPPORTS"}]}""")
                .post("/api/v1/imports?system=movers")
                .then()
                .statusCode(201);
        String one = Desk.get("/sources?externalId=movers:one")
                .body("items[0].sealed", equalTo(true))
                .extract()
                .path("items[0].id");
        String claim = Desk.get("/claims?externalId=movers:moved").extract().path("items[0].id");
        Desk.get("/claims/" + claim + "/corroboration").body("joinedBy.reason", equalTo(List.of("DESK")));
        seal(one, "", null, who()).statusCode(201);
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private String serverLog() throws IOException {
        StringBuilder log = new StringBuilder();
        try (var files = Files.walk(data.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    private static Handler listener(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getMessage() + java.util.Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
