package org.gainsay.corroboration;

import static org.gainsay.ledger.Sql.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.claim.ClaimResource;
import org.gainsay.claim.ClaimView;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.ledger.Settled;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** The changes of corroborations, the last first, with the claims that they are of. */
@ApplicationScoped
public class LatestChanges {

    private static final String CHANGED =
            "SELECT from_at AS at FROM kept_past WHERE policy = ? AND from_at <= ? ORDER BY policy DESC, from_at DESC LIMIT 1";

    private static final String CORRECTED = "SELECT stored_at AS at FROM claim ORDER BY stored_at DESC LIMIT 1";

    private final Snapshots snapshots;
    private final Settled settled;
    private final ClaimResource claims;

    LatestChanges(Snapshots snapshots, Settled settled, ClaimResource claims) {
        this.snapshots = snapshots;
        this.settled = settled;
        this.claims = claims;
    }

    /** A change, and the claim as it is now. */
    public record Told(HistoryView change, ClaimView claim) {}

    /**
     * A part of them.
     *
     * @param modified when anything last changed that any such part could show; null: nothing ever did, or so lately that
     *     more may come within the same second
     */
    public record Part(Page<Told> page, @Nullable Instant modified) {}

    /** So many of them, behind those that the cursor names. */
    public Part read(ChangeFilters filters, int limit, @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        Instant until = settled.at();
        ChangeQuery query = new ChangeQuery(filters, until);
        String list = "latest changes " + filters;
        if (cursor != null) {
            Cursor.read(cursor, list, entry -> query.behind(entry, true));
        }
        return snapshots.read(connection -> {
            Page<HistoryView> page = Page.of(query.read(connection, true, limit + 1), limit, list, ChangeQuery::entry);
            return new Part(told(page), modified(connection, filters.policy(), until));
        });
    }

    private Page<Told> told(Page<HistoryView> page) {
        Map<Object, ClaimView> views =
                claims
                        .viewsOf(page.items().stream()
                                .map(change -> change.change().claim())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(claim -> claim.record().id(), Function.identity()));
        List<Told> told = new ArrayList<>();
        for (HistoryView change : page.items()) {
            ClaimView claim = views.get(change.change().claim());
            if (claim != null) {
                told.add(new Told(change, claim));
            }
        }
        return new Page<>(told, page.next());
    }

    private static @Nullable Instant modified(Connection connection, String policy, Instant until) throws SQLException {
        List<Instant> instants = new ArrayList<>(
                Sql.list(connection, CHANGED, row -> instant(row, "at"), policy, until.atOffset(ZoneOffset.UTC)));
        instants.addAll(Sql.list(connection, CORRECTED, row -> instant(row, "at")));
        Instant last = instants.stream().max(Instant::compareTo).orElse(null);
        // Headers tell whole seconds, and one of them may not be over yet.
        return last == null || last.getEpochSecond() >= until.getEpochSecond()
                ? null
                : Instant.ofEpochSecond(last.getEpochSecond());
    }
}
