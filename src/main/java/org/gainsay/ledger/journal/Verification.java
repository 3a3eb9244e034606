package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.gainsay.ledger.Sight;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.journal.Broken.Reason;
import org.jspecify.annotations.Nullable;

/** Verifies a range of a log in one snapshot, a part at a time, so that memory does not grow with it. */
final class Verification {

    /** The most entries at once: seconds, not minutes. */
    static final long MOST = 50_000;

    private static final int PART = 500;

    private static final String UNSEALED = """
            SELECT count(*) FROM (SELECT CAST(? AS uuid) AS audience) a
            LEFT JOIN LATERAL (SELECT s.at, s.entry FROM seal s
                WHERE s.audience = a.audience ORDER BY s.position DESC LIMIT 1) l ON true
            JOIN journal j ON j.audience = a.audience AND (j.at, j.id) >
                (coalesce(l.at, '-infinity'), coalesce(l.entry, '00000000-0000-0000-0000-000000000000'))""";

    private final Connection connection;
    private final Log log;
    private final long from;
    private final long signed;
    private final @Nullable SignedCheckpoint latest;
    private final long until;

    /** Sees what the readers of the log see, whoever asks: all of them are answered the same. */
    Verification(Connection connection, Log log, long from, @Nullable Long until) throws SQLException {
        Sight.see(connection, log.desks());
        this.connection = connection;
        this.log = log;
        this.latest = SignedCheckpoint.latest(connection, log);
        this.signed = latest == null ? 0 : latest.size();
        this.from = Math.min(from, signed);
        long asked = until == null ? signed : Math.min(until, signed);
        this.until = Math.max(this.from, Math.min(asked, this.from + MOST));
    }

    VerificationView run() throws SQLException {
        Long unsealed = Sql.first(connection, UNSEALED, row -> row.getLong(1), log.audience());
        long reached = from;
        Broken broken = unsigned();
        try {
            if (broken == null) {
                Walk walk = new Walk(connection, log, from);
                while (broken == null && walk.position() < until) {
                    broken = walk.upTo(Math.min(until, walk.position() + PART));
                    reached = walk.position();
                }
            }
        } catch (Tampered e) {
            broken = new Broken(from, null, Reason.TREE_CHANGED, String.valueOf(e.getMessage()));
        }
        if (broken == null && until == signed) {
            broken = behindTheEnd();
        }
        Long position = broken == null ? null : broken.position();
        reached = position == null ? reached : Math.max(from, Math.min(position, until));
        Long next = broken == null && until < signed ? until : null;
        return new VerificationView(
                from, reached, reached - from, signed, unsealed == null ? 0 : unsealed, next, broken);
    }

    /** The last checkpoint is what all is held to. */
    private @Nullable Broken unsigned() {
        return latest == null || latest.signedBy(log)
                ? null
                : new Broken(
                        Math.max(0, signed - 1),
                        null,
                        Reason.CHECKPOINT_CHANGED,
                        "The last checkpoint, of size " + signed + ", is not signed by "
                                + log.verifier().name() + ".");
    }

    /** What a walk along the sealed entries cannot meet. */
    private @Nullable Broken behindTheEnd() throws SQLException {
        Seal last = Seal.last(connection, log);
        if (last != null && last.position() >= signed) {
            return Broken.at(last, Reason.CHECKPOINT_CHANGED, "It is sealed, and no checkpoint is over it.");
        }
        return VersionRows.notJournalled(connection, log);
    }
}
