package org.gainsay.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.gainsay.assessment.Policy;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.FirstVersion;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Snapshots;

/** Reads claims as of what is asked for. */
@ApplicationScoped
public class Readings {

    private final Snapshots snapshots;
    private final Room room;

    Readings(Snapshots snapshots, Room room) {
        this.snapshots = snapshots;
        this.room = room;
    }

    /** What is made of a reading, while its snapshot lasts. */
    public interface Use<T> {

        /** Makes it. */
        T of(Reading reading) throws SQLException;
    }

    /**
     * Reads a claim in one snapshot. Refuses a claim that there is not, an unknown policy, and instants ahead of the
     * ledger's clock or before the claim was there.
     */
    public <T> T read(UUID claim, AsOf asked, Use<T> use) {
        Policy policy = asked.named();
        return snapshots.read(asked.horizon(), connection -> {
            Kept kept = new KeptRows(connection).find(claim, policy.id());
            if (kept == null) {
                throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
            }
            FirstVersion.refuseBefore(connection, Kind.CLAIM.table(), claim, asked.horizon());
            return use.of(Reading.of(connection, kept, asked, room));
        });
    }
}
