package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a hundred thousand claims, every list, filter, search and suggestion goes by an index: the database itself says
 * what was scanned, and how many rows were fetched.
 */
class ListsAtSizeIT {

    /** Rows of one table that one request may fetch: those that filters pass over, and those that are ranked. */
    private static final long MOST_ROWS = 25_000;

    /** Rows that nothing of a page may read by scanning: of the small tables too. */
    private static final long SCANNED = 2_000;

    /** So many times the time of the bare list the desk may take. */
    private static final double TIMES = 3;

    private static final int WARM = 40;
    private static final int PAIRS = 41;

    private static final String SEED = """
            CREATE FUNCTION pg_temp.made(n int, kind int) RETURNS uuid LANGUAGE sql IMMUTABLE
                AS $$ SELECT ('019' || lpad(to_hex(n), 9, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' ||
                    lpad(to_hex(n), 15, '0'))::uuid $$;
            INSERT INTO source (id, born, stored_at, version, actor, salt, kind, name, country, aliases)
            SELECT pg_temp.made(n, 1), 'source:' || n, timestamptz '2024-01-01' + n * interval '1 second', 1, 'local',
                '\\x00000000000000000000000000000000', CASE WHEN n % 1000 = 0 THEN 'GOVERNMENT' ELSE 'PERSON' END,
                'Person ' || n || ' of Place ' || n % 977, CASE WHEN n % 500 = 0 THEN 'KP' ELSE 'US' END,
                ARRAY['Alias ' || n]
            FROM generate_series(1, 20000) n;
            INSERT INTO claim (id, born, stored_at, version, actor, salt, text, topics)
            SELECT pg_temp.made(n, 2), 'claim:' || n, timestamptz '2024-01-01' + n * interval '1 second', 1, 'local',
                '\\x00000000000000000000000000000000',
                'Claim ' || n || ' that the talks on matter ' || n % 997 || CASE n % 5 WHEN 0 THEN ' are advancing' ELSE ' go on' END, ARRAY['topic' || n % 500]
            FROM generate_series(1, 100000) n;
            INSERT INTO statement (id, born, stored_at, version, actor, salt, speaker, outlet, act, text, said_as,
                said_first, said_last)
            SELECT pg_temp.made(n, 3), 'statement:' || n, timestamptz '2024-01-01' + n * interval '1 second', 1, 'local',
                '\\x00000000000000000000000000000000', pg_temp.made(1 + n % 20000, 1), pg_temp.made(1 + n % 300, 1),
                CASE WHEN n % 400 = 0 THEN 'DENIES' ELSE 'ASSERTS' END,
                'They say on day ' || n || ' that envoy' || n % 1009 || ' travelled', '2024', n * 1000000::bigint,
                n * 1000000::bigint + 86400000
            FROM generate_series(1, 100000) n;
            INSERT INTO publication (id, born, stored_at, version, actor, salt, outlet, url, published_first)
            SELECT pg_temp.made(n, 4), 'publication:' || n, timestamptz '2024-01-01' + n * interval '1 second', 1,
                'local', '\\x00000000000000000000000000000000', pg_temp.made(1 + n % 300, 1),
                'https://example.org/' || n, n * 1000000::bigint
            FROM generate_series(1, 50000) n;
            INSERT INTO evidence (id, born, stored_at, version, actor, salt, claim, statement, stance, verified)
            SELECT pg_temp.made(n, 5), 'evidence:' || n, timestamptz '2024-01-01' + n * interval '1 second', 1, 'local',
                '\\x00000000000000000000000000000000', pg_temp.made(n, 2), pg_temp.made(n, 3),
                CASE WHEN n % 400 = 0 THEN 'DENIES' ELSE 'SUPPORTS' END, n % 2000 = 0
            FROM generate_series(1, 100000) n;
            INSERT INTO ruling (id, born, stored_at, version, actor, salt, a, b, ruling)
            SELECT pg_temp.made(n, 6), 'ruling:' || n, timestamptz '2024-01-01' + n * interval '1 second', 1, 'local',
                '\\x00000000000000000000000000000000', pg_temp.made(n, 3), pg_temp.made(n + 1, 3), 'SAME_ORIGIN'
            FROM generate_series(1, 20000) n;
            INSERT INTO comment_request (id, born, stored_at, version, actor, salt, claim, source, asked_said, asked_first,
                asked_last, channel, deadline_said, deadline_first, deadline_last, answered_by)
            SELECT pg_temp.made(n, 7), 'request:' || n, timestamptz '2024-01-01' + n * interval '1 second', 1, 'local',
                '\\x00000000000000000000000000000000', pg_temp.made(n, 2), pg_temp.made(1 + n % 20000, 1), '1970', 0, 0,
                'EMAIL', '2024', d, d, CASE WHEN n % 200 <> 0 THEN pg_temp.made(n, 3) END
            FROM generate_series(1, 50000) n,
                LATERAL (SELECT CASE WHEN n % 1000 = 0 THEN 32000000000000 ELSE 1700000000000 END + n) i (d);
            INSERT INTO corroboration (claim, policy, audience, number, touched_at, changed_at, status, rule,
                support_level, denial_level, flags, support_points, denial_points, likelihood, confidence, origins, items)
            SELECT pg_temp.made(n, 2), p, '00000000-0000-0000-0000-000000000000', 1, t, t,
                CASE WHEN n % 1000 = 0 THEN 'DISPUTED' ELSE 'SINGLE_SOURCE' END, 'R3', 1, 0,
                CASE WHEN n % 700 = 0 THEN ARRAY['CONTESTED'] ELSE ARRAY[]::text[] END, 0, 0, 'CANNOT_BE_JUDGED', 'LOW', 1, 1
            FROM generate_series(1, 100000) n, unnest(ARRAY['corroboration-1', 'corroboration-1-strict']) p,
                LATERAL (SELECT timestamptz '2024-01-01' + n * interval '1 second') i (t)""";

    private static final String USED = """
            SELECT relname, coalesce(seq_tup_read, 0), coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables
            WHERE schemaname = current_schema()""";

    @TempDir
    Path directory;

    private final List<String> tooMuch = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Map<String, Used> before = Map.of();
    private PackagedService service;
    private Connection database;

    private record Used(long scanned, long fetched) {}

    @Test
    void everyListFilterSearchAndSuggestionIsAnIndexedRead() throws Exception {
        try (PackagedService started = PackagedService.launch(Map.of(
                        "gainsay.data-dir",
                        directory.toString(),
                        "gainsay.example",
                        "false",
                        // What counts claims for the metrics now and then is no request.
                        "quarkus.scheduler.enabled",
                        "false"))
                .awaitReady()) {
            service = started;
            try (Connection connection = connect()) {
                database = connection;
                long began = System.nanoTime();
                seed();
                Log.infof("seeded in %d ms", (System.nanoTime() - began) / 1_000_000);
                look();
                tooMuch.clear();
                askEverything();
                theDeskKeepsUpWithItsList();
            }
        }
        assertThat(tooMuch).isEmpty();
    }

    private void askEverything() throws Exception {
        String claim = made(77777, 2);
        String statement = made(77777, 3);
        String person = made(77, 1);
        for (String path : List.of(
                "claims",
                "claims?sort=changed",
                "claims?sort=recorded",
                "claims?sort=-recorded",
                "claims?status=DISPUTED",
                "claims?status=UNSOURCED",
                "claims?topic=topic77",
                "claims?topic=no",
                "claims?flag=CONTESTED",
                "claims?changedSince=2024-01-02T03:00:00Z",
                "claims?source=" + person,
                "claims?status=DISPUTED&topic=topic0",
                "claims?ids=" + claim,
                "claims?externalId=a:b",
                "sources",
                "sources?sort=-name",
                "sources?sort=changed",
                "sources?kind=GOVERNMENT",
                "sources?country=KP",
                "sources?kind=GOVERNMENT&country=KP",
                "sources?changedSince=2024-01-01T05:00:00Z&sort=-changed",
                "statements",
                "statements?sort=said",
                "statements?sort=changed",
                "statements?source=" + person,
                "statements?outlet=" + person,
                "statements?act=DENIES",
                "statements?claim=" + claim,
                "statements?saidFrom=1972-01&saidUntil=1972-01",
                "statements?changedSince=2024-01-02T03:00:00Z&sort=-changed",
                "publications",
                "publications?sort=published",
                "publications?outlet=" + person,
                "publications?url=https://example.org/777",
                "rulings",
                "rulings?statement=" + made(7777, 3),
                "evidence",
                "evidence?claim=" + claim,
                "evidence?statement=" + statement,
                "evidence?stance=DENIES",
                "evidence?verified=true",
                "comment-requests",
                "comment-requests?state=PENDING",
                "comment-requests?state=OVERDUE",
                "comment-requests?state=OVERDUE&sort=-deadline",
                "comment-requests?state=PENDING&state=OVERDUE",
                "comment-requests?state=ANSWERED",
                "comment-requests?claim=" + made(7777, 2),
                "comment-requests?state=OVERDUE&source=" + person,
                "comment-requests?sort=-changed")) {
            ask(path);
        }
        look();
        for (String words :
                List.of("advancing", "claim 777", "envoy77", "matter 77 tal", "no such thing", "advncing", "c")) {
            for (String kind : List.of("claims", "statements", "sources", "suggestions")) {
                ask(kind + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            }
            look();
        }
        for (String typed : List.of("p", "pe", "person 7", "alias 77", "persn 77")) {
            ask("suggestions?kind=SOURCE&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        }
        look();
    }

    /**
     * The desk's page takes at most three times as long as the bare list behind it, in every order that it has: both are
     * asked by turns, and the middle of each is taken, so that what else the machine does weighs on both.
     */
    private void theDeskKeepsUpWithItsList() throws Exception {
        List<String> behind = new ArrayList<>();
        for (String[] pair : new String[][] {
            {"/", "/api/v1/claims?sort=-changed"},
            {"/?sort=-contested", "/api/v1/claims?sort=-changed"},
            {"/?sort=-repeated", "/api/v1/claims?sort=-changed"},
            {"/?status=DISPUTED", "/api/v1/claims?status=DISPUTED"},
            {"/?topic=topic77", "/api/v1/claims?topic=topic77"},
            {"/?flag=CONTESTED", "/api/v1/claims?flag=CONTESTED"}
        }) {
            List<Long> page = new ArrayList<>();
            List<Long> list = new ArrayList<>();
            for (int i = 0; i < WARM + PAIRS; i++) {
                long ofPage = nanos(pair[0]);
                long ofList = nanos(pair[1]);
                if (i >= WARM) {
                    page.add(ofPage);
                    list.add(ofList);
                }
            }
            double times = (double) middle(page) / middle(list);
            Log.infof("%s %.2f ms, %.2f times %s", pair[0], middle(page) / 1e6, times, pair[1]);
            if (times > TIMES) {
                behind.add("%s takes %.2f times as long as %s".formatted(pair[0], times, pair[1]));
            }
        }
        assertThat(behind).isEmpty();
    }

    private long nanos(String path) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = service.get(path);
        long took = System.nanoTime() - began;
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return took;
    }

    private static long middle(List<Long> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    private void ask(String path) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = service.get("/api/v1/" + path);
        Log.infof("%4d ms %s", (System.nanoTime() - began) / 1_000_000, path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        asked.add(path);
    }

    /** Looks what the requests since the last time have read together: servers tell of it once a second only. */
    private void look() throws Exception {
        Thread.sleep(1_100);
        // Each of the service's connections tells when it is used again.
        for (int i = 0; i < 40; i++) {
            service.get("/api/v1/policies");
        }
        ask("rulings?limit=1");
        Thread.sleep(1_100);
        Map<String, Used> now = used();
        StringBuilder rows = new StringBuilder();
        now.forEach((table, is) -> {
            Used was = before.getOrDefault(table, new Used(0, 0));
            long scanned = is.scanned() - was.scanned();
            long fetched = is.fetched() - was.fetched();
            if (scanned > SCANNED || fetched > MOST_ROWS * asked.size()) {
                tooMuch.add(asked + ": " + table + " scanned " + scanned + ", fetched " + fetched);
            }
            rows.append(fetched + scanned > 0 ? " %s %d/%d".formatted(table, scanned, fetched) : "");
        });
        Log.infof("%d requests scanned/fetched:%s", asked.size(), rows);
        before = now;
        asked.clear();
    }

    private Map<String, Used> used() throws SQLException {
        Map<String, Used> used = new TreeMap<>();
        try (Statement statement = database.createStatement()) {
            statement.execute("SELECT pg_stat_clear_snapshot()");
            try (ResultSet rows = statement.executeQuery(USED)) {
                while (rows.next()) {
                    used.put(rows.getString(1), new Used(rows.getLong(2), rows.getLong(3)));
                }
            }
        }
        return used;
    }

    private void seed() throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String one : SEED.split(";\n")) {
                statement.execute(one);
            }
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static String made(int n, int kind) {
        String hex = "%09x".formatted(n);
        String id = "019" + hex + "7" + "%03x".formatted(kind) + "8" + "%015x".formatted(n);
        return id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private Connection connect() throws IOException, SQLException {
        String port =
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(3);
        String owner = "gainsay_owner";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/gainsay",
                owner,
                Files.readString(directory.resolve("passwords").resolve(owner)).strip());
    }
}
