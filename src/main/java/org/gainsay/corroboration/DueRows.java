package org.gainsay.corroboration;

import static java.util.stream.Collectors.groupingBy;
import static org.gainsay.corroboration.Sql.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** What is due: the claims whose kept corroborations are behind, each with the acts that it has still to follow. */
final class DueRows {

    private static final String OPERATION =
            "INSERT INTO operation (id, audience, at, cause, claims, links) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String ADD =
            "INSERT INTO due (claim, operation, audience, at) SELECT id, ?, ?, ? FROM unnest(?) AS id";

    private static final String AUDIENCES =
            "SELECT audience, min(at) AS at FROM due GROUP BY audience ORDER BY audience";

    /** The kept items tell how much there is to compute. */
    private static final String NEXT = """
            SELECT d.claim, d.at, (SELECT max(k.items) FROM corroboration k WHERE k.claim = d.claim AND k.policy = ?) AS items
            FROM (SELECT claim, at FROM due WHERE audience = ? AND (at, claim) > (?, ?) ORDER BY at, claim LIMIT ?) d
            ORDER BY d.at, d.claim""";

    private static final String OF = """
            SELECT d.claim, d.operation, d.audience, d.at, o.cause, o.links FROM due d JOIN operation o ON o.id = d.operation
            WHERE d.claim = ANY (?) ORDER BY d.at, d.operation""";

    private static final String DONE = "DELETE FROM due WHERE claim = ANY (?) AND operation = ANY (?)";

    private final Connection connection;

    DueRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * A claim that has still to follow an act.
     *
     * @param links the statements whose links the act changed; absent where it changed more
     */
    record Row(
            UUID claim,
            UUID operation,
            UUID audience,
            Instant at,
            UUID cause,
            @Nullable Set<UUID> links) {}

    /** Where in the order of what is due something lies. */
    record Place(Instant at, UUID claim) {

        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** Notes that these claims are due, and answers the operation that says how far that has got. */
    UUID add(UUID audience, Collection<UUID> claims, Touch touch, Instant at, UUID cause) throws SQLException {
        UUID operation = UuidCreator.getTimeOrderedEpoch();
        execute(OPERATION, operation, audience, at.atOffset(ZoneOffset.UTC), cause, claims.size(), links(touch));
        execute(ADD, operation, audience, at.atOffset(ZoneOffset.UTC), uuids(connection, claims));
        return operation;
    }

    /** The statements whose links an act changed, if that is all that it did and they are not too many to look at. */
    private @Nullable Array links(Touch touch) throws SQLException {
        return touch.equals(touch.ofLinks()) && touch.links().size() <= Weighings.MOST
                ? uuids(connection, touch.links())
                : null;
    }

    /** Takes away what an audience is due of these claims, which are wholly computed behind the gate. */
    void followed(UUID audience, Collection<UUID> claims) throws SQLException {
        if (!claims.isEmpty()) {
            execute("DELETE FROM due WHERE claim = ANY (?) AND audience = ?", uuids(connection, claims), audience);
        }
    }

    /** Whose corroborations are due, the public's first, each since when. */
    Map<UUID, Instant> audiences() throws SQLException {
        Map<UUID, Instant> audiences = new LinkedHashMap<>();
        Sql.list(connection, AUDIENCES, row -> audiences.put(row.getObject("audience", UUID.class), at(row)));
        return audiences;
    }

    /** The places of the next claims that are due, until they come to so many items; at least one, if there is one. */
    List<Place> next(UUID audience, Place after, int claims, int items) throws SQLException {
        List<Place> next = new ArrayList<>();
        record Found(Place place, int items) {}
        int sum = 0;
        for (Found found : Sql.list(
                connection,
                NEXT,
                row -> new Found(new Place(at(row), row.getObject("claim", UUID.class)), row.getInt("items")),
                Policy.CORROBORATION_1.id(),
                audience,
                after.at().atOffset(ZoneOffset.UTC),
                after.claim(),
                claims)) {
            sum += found.items();
            if (!next.isEmpty() && sum > items) {
                return next;
            }
            next.add(found.place());
        }
        return next;
    }

    /** Everything that is due of these claims, by claim, in order. */
    Map<UUID, List<Row>> of(Collection<UUID> claims) throws SQLException {
        return Sql.list(
                        connection,
                        OF,
                        row -> new Row(
                                row.getObject("claim", UUID.class),
                                row.getObject("operation", UUID.class),
                                row.getObject("audience", UUID.class),
                                at(row),
                                row.getObject("cause", UUID.class),
                                links(row.getArray("links"))),
                        uuids(connection, claims))
                .stream()
                .collect(groupingBy(Row::claim));
    }

    /** Takes away these and no others: who has seen one row of an operation has seen all of them. */
    void done(List<Row> rows) throws SQLException {
        if (!rows.isEmpty()) {
            execute(
                    DONE,
                    uuids(connection, rows.stream().map(Row::claim).toList()),
                    uuids(connection, rows.stream().map(Row::operation).toList()));
        }
    }

    private static @Nullable Set<UUID> links(@Nullable Array written) throws SQLException {
        return written == null ? null : Set.of((UUID[]) written.getArray());
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, "at"));
    }

    private void execute(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
