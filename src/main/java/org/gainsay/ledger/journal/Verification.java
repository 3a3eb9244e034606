package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.gainsay.ledger.journal.Broken.Reason;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Verifies a range of the journal in one snapshot, a part at a time, so that memory does not grow with it. */
final class Verification {

    /** The most entries at once: seconds, not minutes. */
    static final long MOST = 50_000;

    private static final int PART = 500;

    private static final String UNSEALED = """
            SELECT count(*) FROM journal j WHERE (j.at, j.id) >
                (coalesce((SELECT s.at FROM seal s ORDER BY s.position DESC LIMIT 1), '-infinity'),
                coalesce((SELECT s.entry FROM seal s ORDER BY s.position DESC LIMIT 1),
                    '00000000-0000-0000-0000-000000000000'))""";

    private final Connection connection;
    private final VerifierKey key;
    private final long from;
    private final long signed;
    private final @Nullable SignedCheckpoint latest;
    private final long until;

    Verification(Connection connection, VerifierKey key, long from, @Nullable Long until) throws SQLException {
        this.connection = connection;
        this.key = key;
        this.latest = SignedCheckpoint.latest(connection);
        this.signed = latest == null ? 0 : latest.size();
        this.from = Math.min(from, signed);
        long asked = until == null ? signed : Math.min(until, signed);
        this.until = Math.max(this.from, Math.min(asked, this.from + MOST));
    }

    VerificationView run() throws SQLException {
        Long unsealed = Sql.first(connection, UNSEALED, row -> row.getLong(1));
        long reached = from;
        Broken broken = unsigned();
        try {
            if (broken == null) {
                Walk walk = new Walk(connection, key, from);
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
        return latest == null || latest.signedBy(key)
                ? null
                : new Broken(
                        Math.max(0, signed - 1),
                        null,
                        Reason.CHECKPOINT_CHANGED,
                        "The last checkpoint, of size " + signed + ", is not signed by " + key.name() + ".");
    }

    /** What a walk along the sealed entries cannot meet. */
    private @Nullable Broken behindTheEnd() throws SQLException {
        Seal last = Seal.last(connection);
        if (last != null && last.position() >= signed) {
            return Broken.at(last, Reason.CHECKPOINT_CHANGED, "It is sealed, and no checkpoint is over it.");
        }
        return VersionRows.notJournalled(connection);
    }
}
