package org.gainsay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * A world of a size, made row by row of numbers so that the same number is the same record everywhere: few claims have
 * many links and most have few, about half of the statements are taken from another, and one claim has a great many
 * links. What it leaves out is the journal, on which no answer that is measured rests but for its length.
 *
 * @param claims without the two that are beside them: the one with the many links, and one with ten
 * @param statements each linked to two claims
 * @param heap how many links the one claim has
 * @param sources who speaks and publishes
 */
record World(int claims, int statements, int heap, int sources) {

    static final World SMALL = new World(2_000, 10_000, 1_000, 200);
    static final World FULL = new World(200_000, 1_000_000, 100_000, 2_000);

    private static final long FIRST = 100_000_000_000L;

    private static final String RECORD = "born, stored_at, version, actor, salt";
    private static final String RECORDED =
            "'bench:%s' || n, date_trunc('milliseconds', now()), 1, 'bench', decode(md5(n::text), 'hex')";

    /** The claim with the heap of links. */
    int busy() {
        return claims + 1;
    }

    /** The claim with ten. */
    int quiet() {
        return claims + 2;
    }

    /** The id of a claim; pgbench and wrk write it the same way. */
    static String claim(long number) {
        return claimPrefix() + (FIRST + number);
    }

    static String claimPrefix() {
        return "01900000-0000-7000-8002-";
    }

    static long first() {
        return FIRST;
    }

    private static String id(String kind, String number) {
        return "('01900000-0000-7000-800" + kind + "-' || (" + FIRST + " + " + number + "))::uuid";
    }

    private static String source(String number) {
        return id("1", number);
    }

    private static String claimOf(String number) {
        return id("2", number);
    }

    private static String statement(String number) {
        return id("3", number);
    }

    /** A number that looks thrown, the same each time. */
    private static String thrown(String salt, int sides) {
        return "(abs(hashint8(n::bigint * 31 + " + salt + "))::bigint % " + sides + ")";
    }

    private static String recorded(String kind) {
        return RECORDED.formatted(kind);
    }

    /** Fills the ledger in this folder, whose service does not run but whose database does. */
    void fill(Database database) throws Exception {
        try (Connection owner = database.connect("postgres");
                Statement sql = owner.createStatement()) {
            // The rows are right by construction; what looks at each of them would take longer than they do.
            sql.execute("SET session_replication_role = replica");
            sql.execute("SET search_path = public");
            sql.execute("SET maintenance_work_mem = '256MB'");
            sql.execute("INSERT INTO source (id, " + RECORD + ", kind, name, reliability) SELECT " + source("n") + ", "
                    + recorded("source") + ", (ARRAY['OUTLET','PERSON','GOVERNMENT','AGENCY'])[n % 4 + 1],"
                    + " 'Source ' || n, (ARRAY['A','B','B','C','C','D'])[n % 6 + 1] FROM generate_series(1, " + sources
                    + ") n");
            sql.execute("INSERT INTO affiliation (id, " + RECORD + ", source, \"with\", \"as\") SELECT " + id("6", "n")
                    + ", " + recorded("affiliation") + ", " + source("n") + ", " + source("(n % 10 * 4 + 2)")
                    + ", 'SPOKESPERSON' FROM generate_series(41, " + sources + ") n WHERE n % 4 = 1");
            sql.execute("INSERT INTO claim (id, " + RECORD + ", text, language, topics) SELECT " + claimOf("n") + ", "
                    + recorded("claim") + ", 'Claim ' || n || ' says that shipment ' || md5(n::text) || ' was made',"
                    + " 'en', ARRAY['topic ' || " + thrown("1", 50) + "] FROM generate_series(1, " + quiet() + ") n");
            sql.execute("INSERT INTO stake (id, " + RECORD + ", claim, source, stake) SELECT " + id("5", "n") + ", "
                    + recorded("stake") + ", " + claimOf("n") + ", " + source(thrown("2", sources) + " + 1")
                    + ", 'WANTS_BELIEVED' FROM generate_series(1, " + claims + ") n");
            statements(sql);
            links(sql);
            for (String table : new String[] {"source", "affiliation", "claim", "stake", "statement", "evidence"}) {
                sql.execute("VACUUM ANALYZE " + table);
            }
        }
    }

    /** Of statements in a row that are about one claim, half are taken from the one before. */
    private void statements(Statement sql) throws SQLException {
        sql.execute("INSERT INTO statement (id, " + RECORD + ", speaker, outlet, act, text, language, said_as,"
                + " said_first, said_last, derived_from, how, directness, form, naming) SELECT " + statement("n") + ", "
                + recorded("statement") + ", " + source(thrown("3", sources) + " + 1") + ", "
                + source(thrown("4", sources) + " + 1") + ", 'ASSERTS', 'Statement ' || n || ': ' || md5(n::text)"
                + " || ' was seen, officials said', 'en', '2024-05-01', 1714521600000, 1714607999999,"
                + " CASE WHEN taken THEN " + statement("n - 1") + " END, CASE WHEN taken THEN 'REPRINTS' END,"
                + " (ARRAY['FIRST_HAND','INFORMED','UNNAMED','INFORMED'])[n % 4 + 1],"
                + " (ARRAY['QUOTED','PARAPHRASED'])[n % 2 + 1], 'NAMED'"
                + " FROM (SELECT n, n > 1 AND " + thrown("5", 2) + " = 0 AND " + about("n") + " = " + about("(n - 1)")
                + " AS taken FROM generate_series(1, " + statements + ") n) s");
    }

    /** The claim that a statement is about: the first claims have most statements. */
    private String about(String n) {
        return String.format(
                Locale.ROOT, "(1 + floor((%d - 1) * power(%s::float8 / %d, 1.5)))::bigint", claims, n, statements);
    }

    private void links(Statement sql) throws SQLException {
        String insert = "INSERT INTO evidence (id, " + RECORD + ", claim, statement, stance) ";
        String stance = "CASE WHEN " + thrown("6", 10) + " < 3 THEN 'DENIES' ELSE 'SUPPORTS' END";
        sql.execute(insert + "SELECT " + id("4", "n") + ", " + recorded("link") + ", " + claimOf(about("n")) + ", "
                + statement("n") + ", " + stance + " FROM generate_series(1, " + statements + ") n");
        sql.execute(insert + "SELECT " + id("7", "n") + ", " + recorded("second-link") + ", "
                + claimOf("((" + about("n") + " + n::bigint * 7919) % " + claims + " + 1)") + ", " + statement("n")
                + ", "
                + stance + " FROM generate_series(1, " + statements + ") n ON CONFLICT DO NOTHING");
        sql.execute(insert + "SELECT " + id("8", "n") + ", " + recorded("busy-link") + ", " + claimOf("" + busy())
                + ", " + statement("n") + ", " + stance + " FROM generate_series(1, " + heap + ") n");
        sql.execute(insert + "SELECT " + id("9", "n") + ", " + recorded("quiet-link") + ", " + claimOf("" + quiet())
                + ", " + statement("n") + ", " + stance + " FROM generate_series(1, 10) n");
    }

    /** The embedded database of a folder, while it runs. */
    record Database(Path folder) {

        String password(String role) throws Exception {
            return Files.readString(folder.resolve("passwords").resolve(role)).strip();
        }

        int port() throws Exception {
            return Integer.parseInt(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .get(3));
        }

        String url() throws Exception {
            return "jdbc:postgresql://127.0.0.1:" + port() + "/gainsay";
        }

        Connection connect(String role) throws Exception {
            return DriverManager.getConnection(url(), role, password(role));
        }
    }
}
