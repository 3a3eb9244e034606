package org.gainsay.source.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.gainsay.ledger.Dump;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a sealed source is can be read by who may, and never without that being in the journal. */
@QuarkusTest
class UnsealingTest {

    private static final String NAME = "Wilhelmina Overheard";
    private static final String REASON = "To ask her again before print.";

    @Inject
    Dump dump;

    @Inject
    DataSource runtime;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @ConfigProperty(name = "gainsay.identity-key")
    Path keyFile;

    private static String sealed(String name) {
        String source = Desk.record("/sources", "kind", "UNNAMED_SOURCE", "name", "A usher");
        Desk.post("/sources/" + source + "/identity", body("name", name, "contact", "By the lido"))
                .statusCode(201);
        return source;
    }

    private static ValidatableResponse unseal(String source, Map<String, Object> body) {
        return Desk.post("/sources/" + source + "/identity/unsealings", body);
    }

    private static ValidatableResponse unsealings(String source, String query) {
        return Desk.get("/sources/" + source + "/identity/unsealings" + query);
    }

    @Test
    void whoMayReadsItAndThatIsOnRecordAndInTheJournalWithTheReasonButNotTheName() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        try {
            String source = sealed("Somebody else");
            Desk.post("/sources/" + source + "/identity", body("name", NAME)).statusCode(201);
            String id = unseal(source, body("reason", REASON))
                    .statusCode(201)
                    .header("Cache-Control", "no-store")
                    .header("ETag", nullValue())
                    .header("Location", nullValue())
                    .body("identity.name", equalTo(NAME))
                    .body("identity.contact", nullValue())
                    .body("source", equalTo(source))
                    .body("sealed", equalTo(3))
                    .body("actor", equalTo(AdminToken.ACTOR))
                    .body("reason", equalTo(REASON))
                    .extract()
                    .path("id");
            String listed = unsealings(source, "")
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(id)))
                    .body("items.reason", equalTo(List.of(REASON)))
                    .extract()
                    .asString();
            String entry = journal("record=" + id);
            assertThat(entry).contains("\"UNSEAL\"", "\"UNSEALING\"", source, AdminToken.ACTOR);
            assertThat(dump.tablesWith(REASON)).containsExactly("unsealing");
            String all = String.join("", log)
                    + listed
                    + entry
                    + Desk.get("/sources/" + source).extract().asString()
                    + given().get("/q/metrics").asString();
            assertThat(all).doesNotContain(NAME);
            assertThat(entry).doesNotContain(REASON);
            assertThat(dump.tablesWith(NAME)).isEmpty();
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    /** Its entries, once they are settled. */
    private static String journal(String query) {
        for (int attempt = 0; attempt < 100; attempt++) {
            String page = Desk.get("/journal?kind=UNSEALING&act=UNSEAL&" + query)
                    .statusCode(200)
                    .extract()
                    .asString();
            if (page.contains("UNSEAL")) {
                return page;
            }
            LockSupport.parkNanos(100_000_000);
        }
        return "";
    }

    @Test
    void whatIsRefusedIsNotOnRecordEither() {
        String source = sealed(NAME);
        String open = Desk.record("/sources", "kind", "UNNAMED_SOURCE", "name", "Not sealed");
        Map<String, String> before = dump.take();
        unseal(source, body()).statusCode(422).body("errors.pointer", equalTo(List.of("/reason")));
        unseal(source, body("reason", " ")).statusCode(422);
        unseal(source, body("reason", "x".repeat(2001))).statusCode(422);
        unseal(open, body("reason", REASON)).statusCode(409).body("detail", containsString("No identity"));
        unseal(UUID.randomUUID().toString(), body("reason", REASON)).statusCode(404);
        Desk.post("/sources/" + source + "/identity/unsealings?dryRun=true", body("reason", REASON))
                .statusCode(400);
        unsealings(open, "").statusCode(200).body("items", hasSize(0));
        unsealings(UUID.randomUUID().toString(), "").statusCode(404);
        assertThat(dump.take()).isEqualTo(before);
    }

    @Test
    void eachReadingIsOneOfItsOwnAndTheyAreListedInPages() {
        String source = sealed(NAME);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body("reason", "Reading " + i))
                    .post("/api/v1/sources/" + source + "/identity/unsealings")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }
        String next = unsealings(source, "?limit=2")
                .body("items.reason", equalTo(List.of("Reading 0", "Reading 1")))
                .extract()
                .path("next");
        unsealings(source, "?limit=2&cursor=" + next)
                .body("items.reason", equalTo(List.of("Reading 2")))
                .body("next", nullValue());
        unsealings(sealed(NAME), "?cursor=" + next).statusCode(400);
    }

    @Test
    void withoutTheRightKeyNothingIsReadAndNothingIsOnRecord() throws Exception {
        String source = sealed(NAME);
        String right = Files.readString(keyFile);
        try {
            Files.writeString(keyFile, IdentityKey.make().text());
            assertNoKey(source, IdentityKey.parse(right).fingerprint());
            Files.delete(keyFile);
            assertNoKey(source, "missing");
            assertThat(keyFile).doesNotExist();
        } finally {
            Files.writeString(keyFile, right);
        }
        unsealings(source, "").body("items", hasSize(0));
        unseal(source, body("reason", REASON)).statusCode(201);
    }

    private static void assertNoKey(String source, String said) {
        unseal(source, body("reason", REASON))
                .statusCode(503)
                .body("type", equalTo("/problems/no-identity-key"))
                .body("detail", containsString("gainsay.identity-key"))
                .body("detail", containsString(said));
    }

    @Test
    void whatIsNotWhatWasSealedIsNamedAndNotShown() throws SQLException {
        String source = sealed(NAME);
        asOwner("ALTER TABLE identity DISABLE TRIGGER USER");
        try {
            String flipped = "set_byte(ciphertext, 0, 255 - get_byte(ciphertext, 0))";
            asOwner("UPDATE identity SET ciphertext = " + flipped + " WHERE source = '" + source + "'");
            unseal(source, body("reason", REASON))
                    .statusCode(409)
                    .body("detail", containsString("/api/v1/journal/verify"))
                    .body("identity", nullValue());
            asOwner("UPDATE identity SET ciphertext = " + flipped + " WHERE source = '" + source + "'");
        } finally {
            asOwner("ALTER TABLE identity ENABLE TRIGGER USER");
        }
        unseal(source, body("reason", REASON)).statusCode(201).body("identity.name", equalTo(NAME));
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of whoever has the service's own role, and all that it can do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing on record | SELECT * FROM unsealed(gen_random_uuid()) | GS008",
                "on record in the same transaction | %1$s; %2$s; SELECT * FROM unsealed('%3$s') | GS008",
                "on record in a part of it | SAVEPOINT s; %1$s; %2$s; RELEASE s; SELECT * FROM unsealed('%3$s') | GS008",
                "on record without the journal | %1$s; COMMIT | GS005",
                "on record long ago | %4$s | GS008",
                "on record long ahead | %5$s | GS008"
            })
    void theServicesRoleReadsNothingThatIsNotOnRecordForGood(String what, String sql, String state)
            throws SQLException {
        String source = sealed(NAME);
        String id = UUID.randomUUID().toString();
        String insert =
                "INSERT INTO unsealing (id, source, sealed, at, actor, reason, audience, salt, transaction) VALUES ('"
                        + id + "', '" + source + "', 2, clock_timestamp()%s, 'x', 'x', '" + new UUID(0, 0)
                        + "', decode(repeat('00', 16), 'hex'), '7')";
        String journal = "INSERT INTO journal (id, at, actor, act, kind, record, version, leaf) VALUES"
                + " (gen_random_uuid(), clock_timestamp(), 'x', 'UNSEAL', 'UNSEALING', '" + id + "', 1, sha256(''))";
        String asked = sql.formatted(
                insert.formatted(""),
                journal,
                id,
                insert.formatted(" - interval '2 minutes'"),
                insert.formatted(" + interval '2 minutes'"));
        try (Connection connection = runtime.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(catchThrowableOfType(SQLException.class, () -> {
                                statement.execute("BEGIN");
                                for (String step : asked.split(";")) {
                                    statement.execute(step);
                                }
                            })
                            .getSQLState())
                    .as(what)
                    .isEqualTo(state);
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void anUnsealingIsGoodForAMinute() throws SQLException {
        String source = sealed(NAME);
        String id = unseal(source, body("reason", REASON)).extract().path("id");
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            String read = "SELECT count(*) FROM unsealed('" + id + "')";
            try (ResultSet row = statement.executeQuery(read)) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE unsealing DISABLE TRIGGER USER");
            statement.execute("UPDATE unsealing SET at = at - interval '2 minutes' WHERE id = '" + id + "'");
            assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(read))
                            .getSQLState())
                    .isEqualTo("GS008");
            connection.rollback();
        }
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
}
