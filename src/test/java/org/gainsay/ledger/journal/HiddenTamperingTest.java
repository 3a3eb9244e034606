package org.gainsay.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.gainsay.Desk;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.journal.Broken.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the owner of the tables does to what a desk keeps to itself is found by the desk, and the public is told nothing
 * of it. All of it is done in a transaction that is rolled back.
 */
@QuarkusTest
@Order(1)
@Tag("slow")
class HiddenTamperingTest {

    private static HiddenDesk desk;
    private static String claim;
    private static String source;
    private static String known;

    @TestHTTPResource("/")
    String url;

    @Inject
    Owner owner;

    @Inject
    JournalKey key;

    private Connection connection;

    /** The desk's log: 0 and 1 a source with its identity, 2 and 3 a claim, 4 what stands alone; later the public's. */
    @BeforeEach
    void writeAndSealSomething() throws Exception {
        if (desk == null) {
            HiddenDesk made = HiddenDesk.make();
            source = made.post("/sources", body("kind", "UNNAMED_SOURCE", "name", "A clerk"))
                    .getString("id");
            made.post("/sources/" + source + "/identity", body("name", "A. Clerk"));
            claim = made.claim("Soon everybody knows.");
            made.correct("/claims/" + claim, 1, "{\"topics\":[\"hidden\"]}");
            known = Desk.claim("Everybody knows.");
            made.claim("Only the desk knows.");
            made.awaitSealed(5);
            made.publish("/claims/" + claim, 2);
            Desk.claim("Everybody knows more.");
            desk = made;
        }
        Sealed.awaitAll(new Http(url.replaceAll("/$", "")));
        connection = owner.connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void tamper(String table, String sql) throws SQLException {
        Owner.execute(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        try (var update = connection.createStatement()) {
            assertThat(update.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private @Nullable Broken broken(@Nullable HiddenDesk of) throws SQLException {
        Owner.execute(connection, "SET search_path TO seen, public");
        try {
            return new Verification(connection, key.log(of == null ? null : of.desk()), 0, null)
                    .run()
                    .firstBroken();
        } finally {
            Owner.execute(connection, "SET search_path TO public");
        }
    }

    private void assertFoundByTheDeskAlone(Reason reason, @Nullable Long position) throws SQLException {
        Broken broken = broken(desk);
        assertThat(broken).isNotNull();
        assertThat(broken.reason()).as(broken.toString()).isEqualTo(reason);
        assertThat(broken.position()).as(broken.toString()).isEqualTo(position);
        assertThat(broken(null)).isNull();
    }

    private static String sealed(String record, int version) {
        return "(SELECT id FROM journal WHERE record = '%s' AND version = %d)".formatted(record, version);
    }

    @Test
    void whatNobodyTouchedIsAsItWasSealedInBothLogs() throws SQLException {
        assertThat(broken(desk)).isNull();
        assertThat(broken(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "claim | UPDATE claim SET text = 'Nobody knows.' WHERE text = 'Only the desk knows.'"
                        + " AND audience = 'DESK' | RECORD_CHANGED | 4",
                "past | UPDATE past SET until_at = until_at + interval '1 day' WHERE record = 'CLAIM' AND version = 2"
                        + " | RECORD_CHANGED | 3",
                "past | DELETE FROM past WHERE record = 'CLAIM' AND version = 2 | RECORD_MISSING | 3",
                "identity | DELETE FROM identity WHERE source = 'SOURCE' | RECORD_CHANGED | 1",
                "journal | UPDATE journal SET actor = 'nobody' WHERE record = 'CLAIM' AND version = 1 | ENTRY_CHANGED | 2",
                "desk | UPDATE desk SET name = 'renamed' WHERE id = 'DESK' | ENTRY_CHANGED | 0",
                "journal | DELETE FROM journal WHERE id = (SELECT entry FROM seal WHERE audience = 'DESK'"
                        + " ORDER BY position DESC LIMIT 1) | ENTRY_MISSING | 4",
                "seal | DELETE FROM seal WHERE audience = 'DESK' AND position >= 3 | SEAL_MISSING | 3",
                "checkpoint | DELETE FROM checkpoint WHERE audience = 'DESK' AND size = 5 | CHECKPOINT_CHANGED | 4",
                "tree | DELETE FROM tree WHERE audience = 'DESK' AND level = 2 | TREE_CHANGED | 3"
            })
    void whatIsDoneToWhatIsHiddenIsFoundByItsDesk(String table, String sql, Reason reason, long position)
            throws SQLException {
        tamper(
                table,
                sql.replace("'DESK'", "'" + desk.id() + "'")
                        .replace("'CLAIM'", "'" + claim + "'")
                        .replace("'SOURCE'", "'" + source + "'"));
        assertFoundByTheDeskAlone(reason, position);
    }

    @Test
    void aHiddenVersionThatNoEntryMadeIsFoundByItsDesk() throws SQLException {
        tamper(
                "past",
                "INSERT INTO past (record, kind, version, from_at, until_at, stored_at, \"row\") SELECT record, kind,"
                        + " 1000, from_at, until_at, stored_at, \"row\" FROM past WHERE version = 1 AND record = '"
                        + claim + "'");
        assertFoundByTheDeskAlone(Reason.RECORD_NOT_JOURNALLED, null);
    }

    @Test
    void anIdentityThatNoHiddenVersionSealedIsFoundByItsDesk() throws SQLException {
        tamper(
                "identity",
                "INSERT INTO identity SELECT source, 3, sealed_at, key, wrapped_key, nonce, ciphertext FROM identity"
                        + " WHERE source = '" + source + "'");
        assertFoundByTheDeskAlone(Reason.RECORD_NOT_JOURNALLED, null);
    }

    @Test
    void anEntryThatWasMovedToThePublicsLogIsMissedInItsOwnAndFoundInTheOther() throws SQLException {
        tamper(
                "journal",
                "UPDATE journal SET audience = '00000000-0000-0000-0000-000000000000' WHERE id = " + sealed(claim, 1));
        Broken missed = broken(desk);
        assertThat(missed.reason()).isEqualTo(Reason.ENTRY_MISSING);
        assertThat(missed.position()).isEqualTo(2);
        assertThat(broken(null).reason()).isEqualTo(Reason.ENTRY_NOT_SEALED);
    }

    @Test
    void anEntryThatWasMovedToTheLogOfADeskIsMissedInThePublicsAndFoundInTheOther() throws SQLException {
        tamper("journal", "UPDATE journal SET audience = '" + desk.id() + "' WHERE id = " + sealed(known, 1));
        assertThat(broken(null).reason()).isEqualTo(Reason.ENTRY_MISSING);
        assertThat(broken(desk).reason()).isEqualTo(Reason.ENTRY_NOT_SEALED);
    }

    @Test
    void aSealThatWasMovedWithItsEntryIsMissedInItsOwnLogAndFoundInTheOther() throws SQLException {
        tamper("journal", "UPDATE journal SET audience = '" + desk.id() + "' WHERE id = " + sealed(known, 1));
        tamper(
                "seal",
                "UPDATE seal SET audience = '" + desk.id() + "', position = 5 WHERE entry = " + sealed(known, 1));
        assertThat(broken(null).reason()).isEqualTo(Reason.SEAL_MISSING);
        Broken found = broken(desk);
        assertThat(found.reason()).isEqualTo(Reason.CHECKPOINT_CHANGED);
        assertThat(found.position()).isEqualTo(5);
    }

    @Test
    void aHiddenRecordThatWasPublishedByNoEntryIsFoundByEverybody() throws SQLException {
        tamper(
                "claim",
                "UPDATE claim SET audience = '00000000-0000-0000-0000-000000000000'"
                        + " WHERE text = 'Only the desk knows.' AND audience = '" + desk.id() + "'");
        assertThat(broken(desk).reason()).isEqualTo(Reason.RECORD_CHANGED);
        assertThat(broken(null).reason()).isEqualTo(Reason.RECORD_NOT_JOURNALLED);
    }
}
