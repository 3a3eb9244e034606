package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.http.Desk;
import org.gainsay.ledger.Pending;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Reads operations: what acts have left to be done, and how far that is. */
final class OperationRows {

    /** As far as the reader sees them. */
    private static final String PAGE = """
            SELECT o.id, o.audience, o.at, o.claims, o.cause, NULL::timestamptz AS cause_at, j.kind, j.act, j.version, j.actor,
                j.request, (SELECT count(*) FROM due d
                    WHERE d.audience = o.audience AND d.at = o.at AND d.operation = o.id) AS remaining
            FROM operation o LEFT JOIN journal j ON j.record = o.cause AND j.at = o.at
            WHERE (o.at, o.id) < (?, ?)%s ORDER BY o.at DESC, o.id DESC LIMIT ?""";

    private static final String BY = "SELECT audience, id, claims FROM operation WHERE cause = ? AND at = ?";

    /** Behind the last place there is. */
    private static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private OperationRows() {}

    /** The next ones behind a place in the order from the newest to the oldest; null: behind none. */
    static List<OperationView> page(
            Connection connection, @Nullable UUID id, DueRows.@Nullable Place behind, int limit, @Nullable Desk desk)
            throws SQLException {
        List<Object> parameters = new ArrayList<>();
        parameters.add(behind == null ? EVER : behind.at().atOffset(ZoneOffset.UTC));
        parameters.add(behind == null ? Recorded.PUBLISHED : behind.claim());
        if (id != null) {
            parameters.add(id);
        }
        parameters.add(limit);
        return Sql.list(
                connection,
                PAGE.formatted(id == null ? "" : " AND o.id = ?"),
                row -> new OperationView(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        desk == null || row.getObject("audience", UUID.class).equals(Recorded.PUBLISHED)
                                ? null
                                : desk.name(),
                        HistoryRows.cause(row),
                        row.getInt("claims"),
                        row.getInt("remaining")),
                parameters.toArray());
    }

    /** What an act left to be done, by audience, as far as the transaction sees it. */
    static Map<UUID, Pending> pendingBy(Connection connection, UUID cause, Instant at) throws SQLException {
        record Of(UUID audience, Pending pending) {}
        return Sql.list(
                        connection,
                        BY,
                        row -> new Of(
                                row.getObject("audience", UUID.class),
                                Pending.of(row.getObject("id", UUID.class), row.getInt("claims"))),
                        cause,
                        at.atOffset(ZoneOffset.UTC))
                .stream()
                .collect(Collectors.toMap(Of::audience, Of::pending));
    }
}
