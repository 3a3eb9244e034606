package org.gainsay.exchange.incoming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gainsay.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two thousand fact-checks as bad as they come go in without a failure: what was not understood is told, nothing is half
 * stored. Other ones with {@code -Dmangled.seed=…}.
 */
@QuarkusTest
@Tag("slow")
class MangledFactChecksTest {

    private static final int DOCUMENTS = Integer.getInteger("mangled.documents", 2_000);
    private static final long SEED = Long.getLong("mangled.seed", 20_230_830);

    /** What an item makes, all of it or nothing. */
    private static final String HALF = """
            SELECT count(*) FROM external_id x LEFT JOIN incoming_item i ON i.statement = x.record
            LEFT JOIN evidence e ON e.id = i.evidence AND e.statement = i.statement
            LEFT JOIN claim c ON c.id = e.claim LEFT JOIN statement s ON s.id = i.statement
            WHERE x.system = 'claim-review' AND x.kind = 'STATEMENT'
                AND (i.statement IS NULL OR e.id IS NULL OR c.id IS NULL OR s.speaker IS NULL OR s.text = '')""";

    private static final String ORPHANS = """
            SELECT count(*) FROM publication p WHERE p.url LIKE 'https://mangled.example/%'
                AND NOT EXISTS (SELECT FROM statement s WHERE s.publication = p.id)""";

    @Inject
    DataSource database;

    @Test
    void theyGoInWithoutAFailureAndNothingIsHalfStored() throws SQLException {
        MangledFactChecks mangled = new MangledFactChecks(SEED);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            String document = mangled.next(i);
            long before = count("SELECT count(*) FROM journal");
            Response answer = given().contentType("application/ld+json")
                    .body(document.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/imports/claim-review");
            assertThat(answer.statusCode())
                    .as("%s%n=> %s", document, answer.asString())
                    .isEqualTo(200);
            JsonNode report = Desk.json(answer);
            long wrote = count("SELECT count(*) FROM journal") - before;
            look(report, document, wrote);
            report.get("outcomes")
                    .properties()
                    .forEach(o -> outcomes.merge(o.getKey(), o.getValue().asInt(), Integer::sum));
        }
        assertThat(count(HALF)).isZero();
        assertThat(count(ORPHANS)).isZero();
        // They reach the depth of it, and are bad enough.
        assertThat(outcomes.get("STORED")).as(outcomes.toString()).isGreaterThan(DOCUMENTS / 4);
        assertThat(outcomes.get("REFUSED")).as(outcomes.toString()).isGreaterThan(DOCUMENTS / 20);
        Desk.get("/journal/verify").statusCode(200).body("firstBroken", nullValue());
    }

    private static void look(JsonNode report, String document, long wrote) {
        int stored = 0;
        for (JsonNode item : report.get("items")) {
            String outcome = item.get("outcome").asText();
            boolean here = !outcome.equals("REFUSED");
            assertThat(item.has("statement")).as("%s%n=> %s", document, item).isEqualTo(here);
            // Who is refused is told why.
            assertThat(item.get("findings").isEmpty() && !here)
                    .as("%s%n=> %s", document, item)
                    .isFalse();
            item.get("findings").forEach(finding -> assertThat(
                            isThere(document, finding.get("pointer").asText()))
                    .as("%s%n=> %s", document, finding)
                    .isTrue());
            stored += outcome.equals("STORED") ? 1 : 0;
        }
        assertThat(report.get("items").isEmpty() && report.get("findings").isEmpty())
                .as(document)
                .isFalse();
        if (stored == 0) {
            assertThat(wrote).as("%s%n=> %s", document, report).isZero();
        } else {
            assertThat(wrote).as("%s%n=> %s", document, report).isGreaterThanOrEqualTo(2L * stored);
        }
    }

    /** A finding is about something of the document, or about what is missing from something of it. */
    private static boolean isThere(String document, String pointer) {
        try {
            String parent = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
            JsonNode root = new com.fasterxml.jackson.databind.ObjectMapper().readTree(document);
            return !root.at(parent).isMissingNode();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
