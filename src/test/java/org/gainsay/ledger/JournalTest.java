package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;
import org.gainsay.assessment.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal commits to, and that the service itself cannot rewrite it. */
@QuarkusTest
@Order(1)
@Tag("slow")
class JournalTest {

    private static final String WORDS = "Xylophones of Quagmire";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The free texts that the documentation names. */
    private static final Map<String, List<String>> WORDS_OF = Map.ofEntries(
            Map.entry("SOURCE", List.of("name", "aliases", "title")),
            Map.entry("RATING", List.of("reason")),
            Map.entry("RULING", List.of("reason")),
            Map.entry("PUBLICATION", List.of("url", "archived_url", "title", "byline", "wire_credit")),
            Map.entry("STATEMENT", List.of("text", "translation")),
            Map.entry("CLAIM", List.of("text")),
            Map.entry("EVIDENCE", List.of("scope", "rationale")),
            Map.entry("COMMENT_REQUEST", List.of("note")),
            Map.entry("SCALE", List.of("name", "ratings")),
            Map.entry("VERDICT", List.of("title", "summary", "url", "author", "corrections")),
            Map.entry("UNSEALING", List.of("reason")));

    /** Every version of every record, as it is or was. */
    private static final String VERSIONS = Arrays.stream(Kind.values())
            .map(kind ->
                    "SELECT id, '%s' AS kind, version, row_of(t) AS \"row\" FROM %s t".formatted(kind, kind.table()))
            .collect(Collectors.joining(
                    " UNION ALL ", "(", " UNION ALL SELECT record, kind, version, \"row\" FROM past)"));

    /** What was redacted elsewhere has its own form of leaf. */
    private static final String NOT_REDACTED = "NOT EXISTS (SELECT FROM redaction r WHERE r.record = j.record)";

    @TestHTTPResource("/")
    String url;

    @Inject
    Rows rows;

    @BeforeEach
    void writeSomeOfEverything() {
        Http http = new Http(url.replaceAll("/$", ""));
        World world = World.make(http, WORDS);
        RandomActs acts = new RandomActs(http, world, 1, new RandomActs.Tally());
        for (int i = 0; i < 60; i++) {
            acts.next();
        }
    }

    @Test
    void everyVersionOfEveryRecordHasOneEntry() throws SQLException {
        String versions = "SELECT id, kind, version FROM " + VERSIONS + " v";
        String entries = "SELECT record, kind, version FROM journal";
        assertThat(rows.all("(%s) EXCEPT ALL (%s)".formatted(versions, entries)))
                .isEmpty();
        assertThat(rows.all("(%s) EXCEPT ALL (%s)".formatted(entries, versions)))
                .isEmpty();
        assertThat(rows.count("SELECT count(*) FROM past")).isPositive();
        assertThat(rows.count("SELECT count(DISTINCT kind) FROM journal")).isGreaterThanOrEqualTo(9);
    }

    @Test
    void everyLeafComesOutAgainFromTheStoredRow() throws Exception {
        List<Leaf> leaves = leaves();
        assertThat(leaves).hasSize((int) rows.count("SELECT count(*) FROM journal j WHERE " + NOT_REDACTED));
        for (Leaf leaf : leaves) {
            assertThat(leaf.of(leaf.row)).as(leaf.row).isEqualTo(leaf.stored);
        }
    }

    /** As docs/journal.md says it, with nothing of the code that makes it. */
    @Test
    void aLeafComesOutAsTheDocumentationSays() throws Exception {
        for (Leaf leaf : leaves()) {
            ObjectNode record = JSON.createObjectNode();
            ObjectNode row = (ObjectNode) JSON.readTree(leaf.row);
            for (var column : row.properties()) {
                boolean words =
                        WORDS_OF.getOrDefault(leaf.kind.name(), List.of()).contains(column.getKey())
                                || column.getKey().equals("withdrawal_reason");
                if (words && !column.getValue().isNull()) {
                    String salted = JSON.createArrayNode()
                            .add(row.get("salt"))
                            .add(column.getKey())
                            .add(column.getValue())
                            .toString();
                    record.put(column.getKey(), sha256(salted));
                } else if (!column.getKey().equals("salt") && !column.getValue().isNull()) {
                    record.set(column.getKey(), column.getValue());
                }
            }
            String entry = "{\"act\":\"%s\",\"kind\":\"%s\",\"at\":\"%s\",\"record\":%s}"
                    .formatted(leaf.deed, leaf.kind, leaf.at, record);
            assertThat(sha256(entry)).as(entry).isEqualTo(leaf.stored);
        }
    }

    private static String sha256(String json) throws Exception {
        byte[] form = new JsonCanonicalizer(json).getEncodedUTF8();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
    }

    @Test
    void aLeafChangesWithEveryColumn() throws Exception {
        for (Leaf leaf : leaves()) {
            ObjectNode row = (ObjectNode) JSON.readTree(leaf.row);
            for (String column : row.properties().stream().map(p -> p.getKey()).toList()) {
                boolean salted =
                        leaf.kind.freeText().stream().anyMatch(row::hasNonNull) || row.hasNonNull("withdrawal_reason");
                if (column.equals("salt") && !salted) {
                    continue;
                }
                if (!row.hasNonNull(column)) {
                    String given = row.deepCopy().put(column, "~").toString();
                    assertThat(leaf.of(given)).as(leaf.kind + "." + column).isNotEqualTo(leaf.stored);
                    continue;
                }
                String changed = row.deepCopy()
                        .put(column, row.get(column).asText() + "~")
                        .toString();
                assertThat(leaf.of(changed)).as(leaf.kind + "." + column).isNotEqualTo(leaf.stored);
            }
        }
    }

    @Test
    void aColumnThatALaterMigrationAddsChangesNoLeafFromBefore() throws Exception {
        for (Leaf leaf : leaves()) {
            String wider = ((ObjectNode) JSON.readTree(leaf.row))
                    .putNull("added_later")
                    .toString();
            assertThat(leaf.of(wider)).isEqualTo(leaf.stored);
        }
    }

    @Test
    void nobodysWordsAreInTheJournalOrInWhatIsKept() throws SQLException {
        assertThat(rows.count("SELECT count(*) FROM claim WHERE text LIKE '%" + WORDS + "%'"))
                .isPositive();
        for (String table :
                List.of("journal", "seal", "corroboration", "corroboration_past", "external_id", "idempotency")) {
            for (String words : List.of(WORDS, "Said again", "Entered twice", "seen again")) {
                assertThat(rows.count("SELECT count(*) FROM %s t WHERE t::text LIKE '%%%s%%'".formatted(table, words)))
                        .as(words + " in " + table)
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET actor = 'nobody'",
                "DELETE FROM journal",
                "TRUNCATE public.journal",
                "UPDATE seal SET chain = leaf",
                "DELETE FROM seal",
                "TRUNCATE public.seal",
                "UPDATE tree SET number = number + 1",
                "DELETE FROM tree",
                "TRUNCATE public.tree",
                "UPDATE checkpoint SET note = ''",
                "DELETE FROM checkpoint",
                "TRUNCATE public.checkpoint",
                "INSERT INTO sealer (epoch, until) VALUES (1, clock_timestamp())",
                "DELETE FROM sealer",
                "UPDATE past SET until_at = stored_at",
                "DELETE FROM past",
                "UPDATE corroboration_past SET cause = NULL",
                "DELETE FROM corroboration_past",
                "UPDATE policy SET numbers = '{}'",
                "DELETE FROM policy",
                "UPDATE redaction SET authority = 'nobody'",
                "DELETE FROM redaction",
                "UPDATE redacted SET gone = false",
                "DELETE FROM redacted",
                "INSERT INTO free_text (kind, name, blank) VALUES ('CLAIM', 'version', '0')",
                "UPDATE free_text SET blank = '0'",
                "DELETE FROM free_text",
                "UPDATE unsealing SET reason = 'none'",
                "DELETE FROM unsealing",
                "DELETE FROM token",
                "UPDATE token SET role = 'ADMIN'"
            })
    void theServiceCannotRewriteWhatWas(String sql) {
        assertRefused(sql, INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void theServiceCannotBlankWhatWasWithoutATombstone() {
        assertRefused("SELECT blank_past(record, sha256('')) FROM past LIMIT 1", "GS004");
    }

    @Test
    void theServiceCannotBlankWhatWasWithoutAnEntryInTheJournal() throws SQLException {
        String past = rows.all("SELECT record FROM past LIMIT 1").get(0);
        assertRefused("""
                INSERT INTO redaction (record, version, at, actor, reason, authority, names)
                VALUES ('%1$s', 1000, now(), 'x', 'x', 'x', '{text}');
                SELECT blank_past('%1$s', decode(repeat('00', 16), 'hex'))""".formatted(past), "GS005");
        assertThat(rows.count("SELECT count(*) FROM past WHERE strpos(\"row\" ->> 'salt', repeat('00', 16)) > 0"))
                .isZero();
    }

    @Test
    void theDatabaseKnowsTheFreeTextsThatTheCodeKnows() throws SQLException {
        List<String> known = Kind.records()
                .flatMap(kind -> kind.freeText().stream().map(name -> kind + "." + name))
                .sorted()
                .toList();
        assertThat(
                        rows.all(
                                "SELECT kind || '.' || name FROM free_text WHERE kind <> '' ORDER BY kind || '.' || name COLLATE \"C\""))
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(rows.all("SELECT name FROM free_text WHERE kind = ''")).containsExactly("withdrawal_reason");
    }

    @Test
    void theServiceCannotDeleteARecord() {
        for (Kind kind : Kind.records().toList()) {
            assertRefused("DELETE FROM " + kind.table(), INSUFFICIENT_PRIVILEGE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text = 'I never said that.', GS001",
        "version = version + 2, GS001",
        "version = version + 1, GS002",
        "born = born || '1', GS001"
    })
    void theServiceCannotReplaceAVersionThatDoesNotLieInThePast(String change, String refusal) {
        assertRefused("UPDATE claim SET " + change, refusal);
    }

    @Test
    void anEntryFromBeforeThereWereSealsCommitsToTheColumnsThatWereEmptyThen() throws Exception {
        String row = "{'id':'x','name':'N','country':null,'title':null,'salt':'00'}".replace('\'', '"');
        String name = sha256("['00','name','N']".replace('\'', '"'));
        String record = "{'country':null,'id':'x','name':'%s'}".formatted(name);
        String entry = "{'act':'CREATE','at':'2026-01-01T00:00:00Z','kind':'SOURCE','record':%s}".formatted(record);
        Leaf leaf = new Leaf(Deed.CREATE, Kind.SOURCE, Instant.parse("2026-01-01T00:00:00Z"), "", row);
        assertThat(HexFormat.of().formatHex(Journal.firstLeaf(leaf.deed, leaf.kind, leaf.at, row, List.of())))
                .isEqualTo(sha256(entry.replace('\'', '"')))
                .isNotEqualTo(leaf.of(row));
    }

    @Test
    void theStoredPoliciesAreThoseOfTheCode() throws Exception {
        for (Policy policy : Policy.all()) {
            ObjectNode numbers = JSON.valueToTree(policy);
            numbers.remove("id");
            List<String> stored = rows.all("SELECT numbers::text FROM policy WHERE id = '" + policy.id() + "'");
            assertThat(JSON.readTree(stored.get(0))).isEqualTo(JSON.readTree(numbers.toString()));
        }
        assertThat(rows.count("SELECT count(*) FROM policy"))
                .isEqualTo(Policy.all().size());
    }

    private void assertRefused(String sql, String state) {
        assertThatThrownBy(() -> rows.execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(sql).isEqualTo(state));
    }

    /** An entry with the row that it commits to. */
    private record Leaf(Deed deed, Kind kind, Instant at, String stored, String row) {
        String of(String other) {
            return HexFormat.of().formatHex(Journal.leaf(deed, kind, at, other));
        }
    }

    private List<Leaf> leaves() throws Exception {
        String sql = """
                SELECT to_json(ARRAY[j.act, j.kind, to_char(j.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    encode(j.leaf, 'hex'), v."row"::text])
                FROM journal j JOIN %s v ON v.id = j.record AND v.version = j.version WHERE %s""";
        List<Leaf> leaves = new ArrayList<>();
        for (String line : rows.all(sql.formatted(VERSIONS, NOT_REDACTED))) {
            String[] l = JSON.readValue(line, String[].class);
            leaves.add(new Leaf(Deed.valueOf(l[0]), Kind.valueOf(l[1]), Instant.parse(l[2]), l[3], l[4]));
        }
        return leaves;
    }
}
