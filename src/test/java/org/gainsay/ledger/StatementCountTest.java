package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many statements a request sends, counted where the driver puts them on the wire: it logs each message, the
 * BEGIN and COMMIT that it adds included, whoever built the statement.
 */
@QuarkusTest
@TestProfile(StatementCountTest.DriverTold.class)
class StatementCountTest {

    private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";

    /** The pool's ticking and the closing of time run beside; they only ever add, so the least of several counts. */
    private static final int TIMES = 8;

    @TestHTTPResource("/")
    String url;

    private final Executions executions = new Executions();
    private final Logger driver = Logger.getLogger(DRIVER);
    private Http http;

    /** The driver's messages are below what is compiled in otherwise. */
    public static final class DriverTold implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.log.category.\"" + DRIVER + "\".min-level", "TRACE");
        }
    }

    @BeforeEach
    void listen() {
        http = new Http(url.replaceAll("/$", ""));
        driver.addHandler(executions);
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.FINEST);
    }

    @AfterEach
    void listenNoMore() {
        driver.setLevel(null);
        driver.setUseParentHandlers(true);
        driver.removeHandler(executions);
    }

    @Test
    void aSummaryIsOneStatement() {
        String claim = claims("summary", 1).get(0);
        assertThat(statements("/claims/" + claim + "/corroboration?view=summary"))
                .isEqualTo(1);
        assertThat(statements("/claims/" + claim + "/corroboration?view=summary&policy=corroboration-1-strict"))
                .isEqualTo(1);
    }

    @Test
    void fiftyClaimsAreListedByAsManyStatementsAsFive() {
        claims("listed", 50);
        assertThat(http.get("/claims?limit=50").expect(200).json().get("items")).hasSize(50);
        int five = statements("/claims?limit=5");
        assertThat(five).isBetween(1, 10);
        assertThat(statements("/claims?limit=50")).isEqualTo(five);
    }

    @Test
    void theWholeAnswerOfALongStoryIsReadByAsManyStatementsAsThatOfAShortOne() {
        String outlet = http.post("/sources", "{'kind':'OUTLET','name':'Counted'}")
                .expect(201)
                .id();
        List<String> claims = claims("explained", 2);
        link(outlet, claims.get(0), 2);
        link(outlet, claims.get(1), 20);
        assertThat(statements("/claims/" + claims.get(1) + "/corroboration"))
                .isEqualTo(statements("/claims/" + claims.get(0) + "/corroboration"));
    }

    @Test
    void theWarningsOfALongStoryAreReadByAsManyStatementsAsThoseOfAShortOne() {
        String outlet = http.post("/sources", "{'kind':'OUTLET','name':'Advised'}")
                .expect(201)
                .id();
        List<String> claims = claims("advised", 2);
        link(outlet, claims.get(0), 2);
        link(outlet, claims.get(1), 20);
        int few = statements("/claims/" + claims.get(0) + "/warnings");
        assertThat(few).isBetween(1, 20);
        assertThat(statements("/claims/" + claims.get(1) + "/warnings")).isEqualTo(few);
    }

    @Test
    void aLongStoryIsRetoldByAsManyStatementsAsAShortOne() {
        String outlet = http.post("/sources", "{'kind':'OUTLET','name':'Counted'}")
                .expect(201)
                .id();
        List<String> claims = claims("retold", 2);
        link(outlet, claims.get(0), 2);
        link(outlet, claims.get(1), 20);
        for (String path : List.of("/provenance", "/timeline", "/wording")) {
            assertThat(statements("/claims/" + claims.get(1) + path))
                    .isEqualTo(statements("/claims/" + claims.get(0) + path));
        }
    }

    @Test
    void theDeskShowsFiftyClaimsByAsManyStatementsAsFiveOnceTheyWereShown() {
        String outlet = http.post("/sources", "{'kind':'OUTLET','name':'Shown'}")
                .expect(201)
                .id();
        claims("shown", 50).forEach(claim -> link(outlet, claim, 1));
        http.page("/?limit=50").expect(200);
        int five = pageStatements("/?limit=5");
        assertThat(five).isBetween(1, 16);
        assertThat(pageStatements("/?limit=50")).isEqualTo(five);
    }

    @Test
    void thePageOfALongStoryIsReadByAsManyStatementsAsThatOfAShortOne() {
        String outlet = http.post("/sources", "{'kind':'OUTLET','name':'Paged'}")
                .expect(201)
                .id();
        List<String> claims = claims("paged", 2);
        link(outlet, claims.get(0), 2);
        link(outlet, claims.get(1), 20);
        assertThat(pageStatements("/claims/" + claims.get(1))).isEqualTo(pageStatements("/claims/" + claims.get(0)));
    }

    @Test
    void aTableOfFiftyRowsIsReadByAsManyStatementsAsOneOfFive() {
        String outlet = http.post("/sources", "{'kind':'OUTLET','name':'Tabled'}")
                .expect(201)
                .id();
        List<String> claims = claims("tabled", 50);
        link(outlet, claims.get(0), 5);
        link(outlet, claims.get(1), 50);
        int five = statements("/evidence.csv?claim=" + claims.get(0));
        assertThat(five).isBetween(1, 12);
        assertThat(statements("/evidence.csv?claim=" + claims.get(1))).isEqualTo(five);
        String all = "?ids=" + String.join(",", claims);
        String some = "?ids=" + String.join(",", claims.subList(0, 5));
        for (String table : List.of("/claims.csv", "/corroborations.csv")) {
            assertThat(statements(table + all)).isEqualTo(statements(table + some));
        }
    }

    private int pageStatements(String path) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            executions.messages.clear();
            http.page(path).expect(200);
            least = Math.min(least, executions.messages.size());
        }
        return least;
    }

    private void link(String outlet, String claim, int links) {
        for (int i = 0; i < links; i++) {
            http.post(
                            "/statements",
                            "{'outlet':'%s','text':'So it is.','saidAt':'2023','evidence':[{'claim':'%s'}]}"
                                    .formatted(outlet, claim))
                    .expect(201);
        }
    }

    private List<String> claims(String words, int size) {
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            claims.add(http.post("/claims", "{'text':'Counted, %s, %d.'}".formatted(words, i))
                    .expect(201)
                    .id());
        }
        return claims;
    }

    private int statements(String path) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            executions.messages.clear();
            http.get(path).expect(200);
            least = Math.min(least, executions.messages.size());
        }
        return least;
    }

    /** Counts what asks the server to run something: Execute of the extended protocol, and simple queries. */
    private static final class Executions extends Handler {
        private final ConcurrentLinkedQueue<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            String message = record.getMessage().trim();
            if (message.startsWith("FE=> Execute(") || message.startsWith("FE=> SimpleQuery(")) {
                messages.add(message);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
