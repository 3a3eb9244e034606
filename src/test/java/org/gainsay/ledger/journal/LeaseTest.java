package org.gainsay.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.Settled;
import org.gainsay.ledger.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of several processes one seals, and one whose turn has passed seals no more. */
@QuarkusTest
@Tag("slow")
@TestProfile(LeaseTest.NobodyElseSeals.class)
class LeaseTest {

    /** The service's own sealer rests, so that those of the tests are alone. */
    public static final class NobodyElseSeals implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gainsay.sealing.every", "off");
        }
    }

    @TestHTTPResource("/")
    String url;

    @Inject
    @DataSource("housekeeping")
    AgroalDataSource housekeeping;

    @Inject
    JournalKey key;

    @Inject
    Owner owner;

    @Inject
    Settled settled;

    @BeforeEach
    void nobodyHasTheTurnAndSomethingIsToBeSealed() throws Exception {
        pass();
        write();
    }

    private void write() throws Exception {
        new Http(url.replaceAll("/$", ""))
                .post("/claims", "{'text':'It is so.'}")
                .expect(201);
        Thread.sleep(5);
        try (Connection connection = housekeeping.getConnection()) {
            Instant last = Sql.list(connection, "SELECT max(at) FROM journal", row -> Sql.instant(row, "max"))
                    .get(0);
            settled.await(new Horizon(last, null));
        }
    }

    /** The turn runs out, as it does when a process is killed. */
    private void pass() throws SQLException {
        try (Connection connection = housekeeping.getConnection()) {
            Sql.update(connection, "UPDATE sealer SET until = clock_timestamp() - interval '1 second'");
        }
    }

    private long sealed() throws SQLException {
        try (Connection connection = housekeeping.getConnection()) {
            return Sql.list(connection, "SELECT count(*) FROM seal", row -> row.getLong(1))
                    .get(0);
        }
    }

    private Sealer sealer() {
        return new Sealer(housekeeping, key);
    }

    @Test
    void oneSealsAndTheOtherWaitsForItsTurn() throws Exception {
        Sealer first = sealer();
        Sealer second = sealer();
        first.sealEverySecond();
        long before = sealed();
        write();
        assertThat(second.sealBatch()).isZero();
        assertThat(sealed()).isEqualTo(before);
        assertThat(first.sealBatch()).isEqualTo(1);
        write();
        pass();
        assertThat(second.sealBatch()).isEqualTo(1);
        assertThat(second.epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void aSealerWhoseTurnHasPassedAppendsNothing() throws Exception {
        Sealer stale = sealer();
        stale.sealEverySecond();
        pass();
        write();
        assertThat(sealer().sealBatch()).isEqualTo(1);
        write();
        long before = sealed();
        assertThat(stale.sealBatch()).isZero();
        assertThat(sealed()).isEqualTo(before);
    }

    @Test
    void nobodyTakesOverFromASealerInTheMiddleOfAnAppend() throws Exception {
        sealer().sealEverySecond();
        write();
        pass();
        long before = sealed();
        try (Connection middle = housekeeping.getConnection()) {
            middle.setAutoCommit(false);
            assertThat(new Lease().take(middle)).isTrue();
            assertThat(sealer().sealBatch()).isZero();
            middle.rollback();
        }
        assertThat(sealed()).isEqualTo(before);
        assertThat(sealer().sealBatch()).isEqualTo(1);
    }

    @Test
    void nothingIsAppendedToASealedJournalThatWasTamperedWith() throws Exception {
        Sealer sealer = sealer();
        sealer.sealEverySecond();
        write();
        long before = sealed();
        try (Connection connection = owner.connect()) {
            Log log = key.log(null);
            SignedCheckpoint signed = SignedCheckpoint.latest(connection, log);
            SignedCheckpoint.insert(connection, log, signed.size() + 5, signed.root(), signed.chain());
            try {
                sealer.sealEverySecond();
                assertThat(sealed()).isEqualTo(before);
            } finally {
                Owner.execute(connection, "ALTER TABLE checkpoint DISABLE TRIGGER is_appended_to");
                Sql.update(connection, "DELETE FROM checkpoint WHERE size = ?", signed.size() + 5);
                Owner.execute(connection, "ALTER TABLE checkpoint ENABLE TRIGGER is_appended_to");
            }
        }
        assertThat(sealer.sealBatch()).isEqualTo(1);
    }
}
