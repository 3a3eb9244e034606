package org.gainsay.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody holds a table: a request that needs it ends in time, and so does what it asked of the database. */
@QuarkusTest
@Tag("slow")
@TestProfile(TimeLimitTest.TwoSeconds.class)
class TimeLimitTest {

    /** Shorter than the database waits for a lock. */
    public static final class TwoSeconds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gainsay.limits.request-time", "2s");
        }
    }

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private void endsWhile(String table, Supplier<Response> request) throws SQLException {
        try (Connection holder = DriverManager.getConnection(url, owner, password)) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
                long began = System.nanoTime();
                request.get()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", equalTo("2"))
                        .body("type", equalTo("/problems/timed-out"));
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
                assertThat(waiting(statement, table)).isZero();
            }
            holder.rollback();
        }
        // Nothing is left behind that would be in the way of the next.
        assertThat(Desk.claim("After " + table)).isNotEmpty();
    }

    private static long waiting(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '" + table + "'::regclass")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void a_read_of_one_statement_ends() throws Exception {
        String claim = Desk.claim("Read by one statement.");
        endsWhile("corroboration", () -> given().get("/api/v1/claims/" + claim + "/corroboration?view=summary"));
    }

    @Test
    void a_read_from_a_snapshot_ends() throws Exception {
        String claim = Desk.claim("Read from a snapshot.");
        endsWhile("evidence", () -> given().get("/api/v1/claims/" + claim + "/dossier"));
    }

    @Test
    void a_list_ends() throws Exception {
        endsWhile("claim", () -> given().get("/api/v1/claims"));
    }

    @Test
    void a_write_ends_and_stores_nothing() throws Exception {
        endsWhile("source", () -> given().contentType("application/json")
                .body(Map.of("kind", "PERSON", "name", "Never stored"))
                .post("/api/v1/sources"));
        given().queryParam("q", "Never stored").get("/api/v1/sources").then().body("items.size()", equalTo(0));
    }
}
