package org.gainsay.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.RandomActs;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.World;
import org.gainsay.ledger.journal.Broken.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the owner of the tables does to what was sealed is found, and named. All of it is done in a transaction that is
 * rolled back, and looked at from within.
 */
@QuarkusTest
@Order(1)
@Tag("slow")
class TamperingTest {

    /** Entries with a present and with a past version, in the middle of the journal. */
    private static final String PRESENT = "SELECT s.position FROM seal s JOIN journal j ON j.id = s.entry"
            + " JOIN evidence e ON e.id = j.record AND e.version = j.version ORDER BY s.position OFFSET 3 LIMIT 1";

    private static final String PAST = "SELECT s.position FROM seal s JOIN journal j ON j.id = s.entry"
            + " JOIN past p ON p.record = j.record AND p.version = j.version ORDER BY s.position LIMIT 1";

    private static final String REDACTED = "SELECT r.record FROM redaction r JOIN claim c ON c.id = r.record"
            + " WHERE c.text = 'May be said.' LIMIT 1";

    private static boolean written;

    @TestHTTPResource("/")
    String url;

    @Inject
    Owner owner;

    @Inject
    JournalKey key;

    private Connection connection;

    @BeforeEach
    void writeAndSealSomething() throws Exception {
        Http http = new Http(url.replaceAll("/$", ""));
        if (!written) {
            World world = World.make(http, "Tampered");
            redact(http, "/claims/" + world.all("claims").get(0));
            RandomActs acts = new RandomActs(http, world, 7, new RandomActs.Tally());
            for (int i = 0; i < 80; i++) {
                acts.next();
            }
            String unnamed = http.post("/sources", "{'kind': 'UNNAMED_SOURCE', 'name': 'A clerk'}")
                    .expect(201)
                    .id();
            for (String name : List.of("A. Clerk", "B. Clerk")) {
                http.post("/sources/" + unnamed + "/identity", "{'name': '" + name + "'}")
                        .expect(201);
            }
            http.post("/sources/" + unnamed + "/identity/unsealings", "{'reason': 'To be tampered with.'}")
                    .expect(201);
            String token = http.post("/tokens", "{'name': 'tampered', 'role': 'EDITOR', 'rights': ['HISTORY']}")
                    .expect(201)
                    .id();
            http.post("/tokens/" + token + "/revoke", "").expect(200);
            http.post("/tokens", "{'name': 'promoted', 'role': 'READER', 'expiresAt': '2999-01-01T00:00:00Z'}")
                    .expect(201);
            http.change("/sources/" + unnamed, "PATCH", "\"3\"", "{'name': 'An official'}")
                    .expect(200);
            written = true;
        }
        Sealed.awaitAll(http);
        connection = owner.connect();
        connection.setAutoCommit(false);
        // As the service looks at them; with no desk to see, these are the public's.
        Owner.execute(connection, "SET search_path TO seen, public");
    }

    /** A claim of which a version was redacted, and has words again. */
    private static void redact(Http http, String claim) {
        String why = "{'reason':'Must not be said.','authority':'Court'}";
        http.change(claim, "PATCH", "\"1\"", "{'topics':['redacted']}").expect(200);
        http.change(claim + "/redact", "POST", "\"2\"", why).expect(200);
        http.change(claim, "PATCH", "\"3\"", "{'text':'May be said.'}").expect(200);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void tamper(String table, String sql) throws SQLException {
        Owner.execute(connection, "ALTER TABLE public." + table + " DISABLE TRIGGER USER");
        for (String statement : sql.split(";")) {
            try (var update = connection.createStatement()) {
                assertThat(update.executeUpdate(statement)).as(statement).isPositive();
            }
        }
    }

    private long number(String sql) throws SQLException {
        return Sql.list(connection, sql, row -> row.getLong(1)).get(0);
    }

    private String text(String sql) throws SQLException {
        return Sql.list(connection, sql, row -> row.getString(1)).get(0);
    }

    private VerificationView verify() throws SQLException {
        return new Verification(connection, key.log(null), 0, null).run();
    }

    private void assertFound(Reason reason, long position) throws SQLException {
        Broken broken = verify().firstBroken();
        assertThat(broken).isNotNull();
        assertThat(broken.reason()).as(broken.toString()).isEqualTo(reason);
        assertThat(broken.position()).as(broken.toString()).isEqualTo(position);
    }

    @Test
    void whatNobodyTouchedIsAsItWasSealed() throws SQLException {
        VerificationView all = verify();
        assertThat(all.firstBroken()).isNull();
        assertThat(all.next()).isNull();
        assertThat(all.unsealed()).isZero();
        assertThat(all.verified())
                .isEqualTo(all.sealed())
                .isEqualTo(number("SELECT count(*) FROM journal"))
                .isGreaterThan(80);
        assertThat(number("SELECT count(*) FROM tree")).isLessThan(all.sealed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 millisecond'",
                "actor = actor || 'x'",
                "importer = 'x'",
                "act = CASE act WHEN 'CREATE' THEN 'IMPORT' ELSE 'CREATE' END",
                "kind = kind || 'X'",
                "kind = CASE kind WHEN 'CLAIM' THEN 'SOURCE' ELSE 'CLAIM' END",
                "record = gen_random_uuid()",
                "version = version + 1000",
                "cause = coalesce(cause, '') || 'x'",
                "request = coalesce(request, '') || 'x'",
                "request = NULL",
                "leaf = sha256(leaf)"
            })
    void aChangedColumnOfAnEntryIsFound(String change) throws SQLException {
        long position = number(PRESENT);
        tamper("journal", "UPDATE journal SET " + change + " WHERE id = (" + entry(position) + ")");
        assertFound(Reason.ENTRY_CHANGED, position);
        assertThat(verify().firstBroken().entry()).hasToString(text(entry(position)));
    }

    private static String entry(long position) {
        return "SELECT entry FROM seal WHERE position = " + position;
    }

    @Test
    void anEntryThatIsGoneOrRenamedIsFound() throws SQLException {
        long position = number(PRESENT);
        tamper("journal", "UPDATE journal SET id = gen_random_uuid() WHERE id = (" + entry(position) + ")");
        assertFound(Reason.ENTRY_MISSING, position);
        tamper("journal", "DELETE FROM journal WHERE id = (" + entry(position - 1) + ")");
        assertFound(Reason.ENTRY_MISSING, position - 1);
    }

    @Test
    void theCutTailOfTheJournalIsFound() throws SQLException {
        long size = number("SELECT count(*) FROM seal");
        tamper(
                "journal",
                "DELETE FROM journal WHERE id IN (SELECT entry FROM seal WHERE position >= %d)".formatted(size - 4));
        assertFound(Reason.ENTRY_MISSING, size - 4);
    }

    @Test
    void theCutTailOfTheSealsIsFoundWithAndWithoutTheJournalsAndTheTrees() throws SQLException {
        long size = number("SELECT count(*) FROM seal");
        tamper(
                "journal",
                "DELETE FROM journal WHERE id IN (SELECT entry FROM seal WHERE position = %d)".formatted(size - 1));
        tamper("seal", "DELETE FROM seal WHERE position >= " + (size - 3));
        assertFound(Reason.SEAL_MISSING, size - 3);
        tamper("tree", "DELETE FROM tree WHERE (number + 1) << level > " + (size - 3));
        assertFound(Reason.SEAL_MISSING, size - 3);
    }

    @Test
    void anEntryPutInAmongThoseAlreadySealedIsFound() throws SQLException {
        long position = number(PRESENT);
        tamper(
                "journal",
                "INSERT INTO journal SELECT '00000000-0000-4000-8000-00000000beef', at, actor, importer, act, kind,"
                        + " record, version + 1000, cause, request, leaf FROM journal WHERE id = (" + entry(position)
                        + ")");
        Broken broken = verify().firstBroken();
        assertThat(broken.reason()).isEqualTo(Reason.ENTRY_NOT_SEALED);
        assertThat(broken.entry()).hasToString("00000000-0000-4000-8000-00000000beef");
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() throws SQLException {
        long position = number(PRESENT);
        String first = text(entry(position));
        String second = text(entry(position + 2));
        tamper(
                "journal",
                "UPDATE journal SET id = '00000000-0000-0000-0000-000000000001' WHERE id = '%1$s';".formatted(first)
                        + "UPDATE journal SET id = '%1$s' WHERE id = '%2$s';".formatted(first, second)
                        + "UPDATE journal SET id = '%1$s' WHERE id = '00000000-0000-0000-0000-000000000001'"
                                .formatted(second));
        assertFound(Reason.ENTRY_CHANGED, position);
    }

    @Test
    void twoSealsThatChangedPlacesAreFound() throws SQLException {
        long position = number(PRESENT);
        tamper(
                "seal",
                ("UPDATE seal SET position = 1000000 WHERE position = %1$d;"
                                + "UPDATE seal SET position = %1$d WHERE position = %2$d;"
                                + "UPDATE seal SET position = %2$d WHERE position = 1000000")
                        .formatted(position, position + 1));
        assertFound(Reason.SEAL_CHANGED, position);
    }

    @ParameterizedTest
    @CsvSource({
        "at = at + interval '1 millisecond', SEAL_CHANGED",
        "entry = gen_random_uuid(), ENTRY_MISSING",
        "leaf = sha256(leaf), SEAL_CHANGED",
        "chain = sha256(chain), SEAL_CHANGED",
        "position = position + 1000000, SEAL_MISSING"
    })
    void aChangedColumnOfASealIsFound(String change, String reason) throws SQLException {
        long position = number(PRESENT);
        tamper("seal", "UPDATE seal SET " + change + " WHERE position = " + position);
        assertFound(Reason.valueOf(reason), position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE tree SET hash = sha256(hash) WHERE level = 2 AND number = 1",
                "DELETE FROM tree WHERE level = 2 AND number = 1",
                "UPDATE tree SET number = 1000000 WHERE level = 2 AND number = 1"
            })
    void aTouchedNodeOfTheTreeIsFound(String sql) throws SQLException {
        tamper("tree", sql);
        assertFound(Reason.TREE_CHANGED, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root = sha256(root)",
                "chain = sha256(chain)",
                "note = replace(note, 'gainsay', 'Gainsay')",
                "note = ''"
            })
    void aChangedColumnOfACheckpointIsFound(String change) throws SQLException {
        String some = " WHERE size = (SELECT size FROM checkpoint ORDER BY size DESC OFFSET %d LIMIT 1)";
        long earlier = number("SELECT size FROM checkpoint ORDER BY size DESC OFFSET 1 LIMIT 1");
        long latest = number("SELECT max(size) FROM checkpoint");
        tamper("checkpoint", "UPDATE checkpoint SET " + change + some.formatted(0));
        assertFound(Reason.CHECKPOINT_CHANGED, latest - 1);
        if (earlier > 0) {
            tamper("checkpoint", "UPDATE checkpoint SET " + change + some.formatted(1));
            assertThat(verify().firstBroken()).isNotNull();
        }
    }

    @Test
    void aMissingLastCheckpointIsFoundAsItsEntriesAreSealedWithoutOne() throws SQLException {
        long size = number("SELECT max(size) FROM checkpoint");
        tamper("checkpoint", "DELETE FROM checkpoint WHERE size = " + size);
        assertFound(Reason.CHECKPOINT_CHANGED, size - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stance = CASE stance WHEN 'DENIES' THEN 'SUPPORTS' ELSE 'DENIES' END",
                "rationale = 'Never mind.'",
                "verified = NOT verified",
                "actor = 'somebody else'",
                "stored_at = stored_at - interval '1 day'",
                "recorded_at = recorded_at - interval '1 day'",
                "withdrawn_at = clock_timestamp()",
                "claim = (SELECT c.id FROM claim c WHERE c.id <> evidence.claim AND NOT EXISTS (SELECT FROM evidence o"
                        + " WHERE o.claim = c.id AND o.statement = evidence.statement) LIMIT 1)"
            })
    void aChangedColumnOfARecordIsFound(String change) throws SQLException {
        long position = number(PRESENT);
        tamper("evidence", "UPDATE evidence SET " + change + " WHERE id = (" + record(position) + ")");
        assertFound(Reason.RECORD_CHANGED, position);
    }

    private static String record(long position) {
        return "SELECT j.record FROM journal j WHERE j.id = (" + entry(position) + ")";
    }

    @Test
    void aDeletedRecordIsFound() throws SQLException {
        long position = number(PRESENT);
        tamper("evidence", "DELETE FROM evidence WHERE id = (" + record(position) + ")");
        assertFound(Reason.RECORD_MISSING, position);
    }

    @Test
    void changedWordsAreFoundThoughTheJournalDoesNotHoldThem() throws SQLException {
        tamper(
                "claim",
                "UPDATE claim SET text = 'There is a deal.' WHERE id ="
                        + " (SELECT id FROM claim ORDER BY stored_at, id LIMIT 1)");
        assertThat(verify().firstBroken().reason()).isEqualTo(Reason.RECORD_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"row\" = jsonb_set(\"row\", '{actor}', '\"somebody else\"')",
                "\"row\" = \"row\" - 'born'",
                "kind = 'CLAIM X'",
                "from_at = from_at - interval '1 day'",
                "until_at = until_at + interval '1 day'",
                "stored_at = stored_at - interval '1 day'"
            })
    void aChangedColumnOfAPastVersionIsFound(String change) throws SQLException {
        long position = number(PAST);
        tamper("past", "UPDATE past SET " + change + past(position));
        assertFound(Reason.RECORD_CHANGED, position);
    }

    private static String past(long position) {
        return " WHERE (record, version) = (SELECT j.record, j.version FROM journal j WHERE j.id = (" + entry(position)
                + "))";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM past",
                "UPDATE past SET record = gen_random_uuid()",
                "UPDATE past SET version = 1000"
            })
    void aPastVersionThatIsGoneIsFound(String sql) throws SQLException {
        long position = number(PAST);
        tamper("past", sql + past(position));
        assertFound(Reason.RECORD_MISSING, position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE redacted SET digest = sha256(digest)",
                "UPDATE redacted SET again = sha256(again)",
                "UPDATE redacted SET again = NULL",
                "UPDATE redacted SET gone = NOT gone",
                "DELETE FROM redacted",
                "UPDATE redaction SET reason = 'Never mind.'",
                "UPDATE redaction SET authority = 'Nobody'",
                "UPDATE redaction SET actor = 'nobody'",
                "UPDATE redaction SET at = at - interval '1 day'",
                "UPDATE redaction SET names = names || 'title'::text"
            })
    void aChangedTombstoneIsFound(String sql) throws SQLException {
        tamper(sql.split(" ")[sql.startsWith("DELETE") ? 2 : 1], sql + " WHERE record = (" + REDACTED + ")");
        assertThat(verify().firstBroken().reason()).isEqualTo(Reason.RECORD_CHANGED);
    }

    @Test
    void otherWordsWhereSomeWereRedactedAreFound() throws SQLException {
        tamper(
                "past",
                "UPDATE past SET \"row\" = jsonb_set(\"row\", '{text}', '\"He did not.\"') WHERE version = 1 AND record = ("
                        + REDACTED + ")");
        assertThat(verify().firstBroken().reason()).isEqualTo(Reason.RECORD_CHANGED);
    }

    @Test
    void aTombstoneThatNoEntrySetIsFound() throws SQLException {
        tamper(
                "redaction",
                "INSERT INTO redaction (record, version, at, actor, reason, authority, names)"
                        + " SELECT r.record, 1000, r.at, r.actor, r.reason, r.authority, r.names FROM redaction r LIMIT 1");
        assertThat(verify().firstBroken().reason()).isEqualTo(Reason.RECORD_NOT_JOURNALLED);
    }

    @Test
    void aRecordThatNoEntryMadeIsFound() throws SQLException {
        tamper(
                "source",
                "INSERT INTO source (id, born, stored_at, version, actor, salt, kind, name) VALUES"
                        + " ('00000000-0000-4000-8000-00000000dead', 'dead', clock_timestamp(), 1, 'x',"
                        + " '\\x00000000000000000000000000000000', 'OUTLET', 'Nobody')");
        Broken broken = verify().firstBroken();
        assertThat(broken.reason()).isEqualTo(Reason.RECORD_NOT_JOURNALLED);
        assertThat(broken.detail()).contains("00000000-0000-4000-8000-00000000dead");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 | UPDATE identity SET ciphertext = decode(repeat('00', 528), 'hex')",
                "2 | UPDATE identity SET sealed_at = sealed_at - interval '1 day'",
                "2 | DELETE FROM identity",
                "3 | UPDATE identity SET version = 4",
                "3 | UPDATE identity SET wrapped_key = decode(repeat('00', 40), 'hex')",
                "3 | UPDATE identity SET key = '0000000000000000'"
            })
    void aSealedIdentityThatIsNoLongerTheOneThatWasSealedIsFound(int version, String sql) throws SQLException {
        tamper("identity", sql + " WHERE version = " + version);
        Broken broken = verify().firstBroken();
        assertThat(broken).isNotNull();
        assertThat(broken.reason()).isEqualTo(Reason.RECORD_CHANGED);
        assertThat(broken.detail()).startsWith("Version " + version + " ");
    }

    @Test
    void aSealedIdentityThatNoVersionSealedIsFound() throws SQLException {
        tamper(
                "identity",
                "INSERT INTO identity SELECT source, 4, sealed_at, key, wrapped_key, nonce, ciphertext"
                        + " FROM identity WHERE version = 3");
        Broken broken = verify().firstBroken();
        assertThat(broken.reason()).isEqualTo(Reason.RECORD_NOT_JOURNALLED);
        assertThat(broken.detail()).startsWith("No entry sealed the identity with version 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE unsealing SET reason = 'Never mind.'",
                "UPDATE unsealing SET actor = 'token:nobody'",
                "UPDATE unsealing SET at = at - interval '1 day'",
                "UPDATE unsealing SET source = gen_random_uuid()",
                "UPDATE unsealing SET sealed = 2",
                "UPDATE unsealing SET salt = decode(repeat('00', 16), 'hex')",
                "UPDATE token SET role = 'ADMIN' WHERE name = 'promoted'",
                "UPDATE token SET rights = '{SEALED_SOURCES}' WHERE name = 'promoted'",
                "UPDATE token SET name = 'demoted' WHERE name = 'promoted'",
                "UPDATE token SET expires_at = NULL WHERE name = 'promoted'",
                "UPDATE token SET created_by = 'token:nobody' WHERE name = 'promoted'",
                "UPDATE token SET revoked_by = 'token:nobody' WHERE name = 'tampered'"
            })
    void aTouchedUnsealingOrTokenIsFound(String sql) throws SQLException {
        tamper(sql.split(" ")[1], sql);
        assertThat(verify().firstBroken().reason()).isEqualTo(Reason.RECORD_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM unsealing WHERE reason = 'To be tampered with.'",
                "DELETE FROM token WHERE name = 'promoted'",
                "UPDATE token SET revoked_at = NULL, revoked_by = NULL WHERE name = 'tampered'"
            })
    void anUnsealingTokenOrRevocationThatIsGoneIsFound(String sql) throws SQLException {
        tamper(sql.split(" ")[sql.startsWith("DELETE") ? 2 : 1], sql);
        assertThat(verify().firstBroken().reason()).isEqualTo(Reason.RECORD_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO token SELECT gen_random_uuid(), 'put-in', sha256('x'), 'ADMIN', '{}', created_at, created_by"
                        + " FROM token WHERE name = 'promoted'",
                "UPDATE token SET revoked_at = created_at, revoked_by = 'local' WHERE name = 'promoted'",
                "INSERT INTO unsealing SELECT gen_random_uuid(), source, sealed, at, actor, reason, audience, salt, transaction"
                        + " FROM unsealing WHERE reason = 'To be tampered with.'"
            })
    void anUnsealingTokenOrRevocationThatNoEntryMadeIsFound(String sql) throws SQLException {
        tamper(sql.split(" ")[sql.startsWith("INSERT") ? 2 : 1], sql);
        assertThat(verify().firstBroken().reason()).isEqualTo(Reason.RECORD_NOT_JOURNALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "seal", "tree", "checkpoint", "identity", "redacted", "unsealing"})
    void notEvenTheOwnerRewritesWithoutUndoingTheTriggersFirst(String table) throws SQLException {
        String column = Sql.list(
                        connection,
                        "SELECT column_name FROM information_schema.columns WHERE table_name = ? LIMIT 1",
                        row -> row.getString(1),
                        table)
                .get(0);
        connection.setAutoCommit(true);
        for (String sql : List.of("UPDATE %1$s SET %2$s = %2$s", "DELETE FROM %1$s", "TRUNCATE public.%1$s")) {
            assertThatThrownBy(() -> Owner.execute(connection, sql.formatted(table, column)))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("GS003"));
        }
        connection.setAutoCommit(false);
    }
}
