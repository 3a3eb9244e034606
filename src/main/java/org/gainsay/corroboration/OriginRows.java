package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Rank;
import org.gainsay.assessment.Stance;
import org.jspecify.annotations.Nullable;

/** The origins of one weighing, by their rank. */
final class OriginRows {

    /** An origin on one of its sides, and the part that it lies in. */
    record Ranked(Rank rank, UUID part) {}

    private static final String SELECT =
            "SELECT part, origin, stance, qualifying, points FROM weighed_origin WHERE weighing = ? AND ";

    private static final String BEHIND = SELECT + "stance = ? AND (NOT qualifying, -points, origin) > (?, ?, ?)"
            + " ORDER BY NOT qualifying, -points, origin LIMIT ?";

    private final Connection connection;
    private final UUID weighing;

    OriginRows(Connection connection, UUID weighing) {
        this.connection = connection;
        this.weighing = weighing;
    }

    /** The first of a side, or the first behind one of them. */
    List<Ranked> of(Stance stance, @Nullable Rank behind, int limit) throws SQLException {
        if (behind == null) {
            return list(
                    SELECT + "stance = ? ORDER BY NOT qualifying, -points, origin LIMIT ?",
                    weighing,
                    stance.name(),
                    limit);
        }
        return list(BEHIND, weighing, stance.name(), !behind.qualifying(), -behind.points(), behind.origin(), limit);
    }

    /** An origin's sides; none where there is no such origin. */
    List<Ranked> of(String origin) throws SQLException {
        return list(SELECT + "origin = ? ORDER BY stance", weighing, origin);
    }

    private List<Ranked> list(String sql, Object... parameters) throws SQLException {
        return Sql.list(connection, sql, OriginRows::ranked, parameters);
    }

    private static Ranked ranked(ResultSet row) throws SQLException {
        Rank rank = new Rank(
                Stance.valueOf(row.getString("stance")),
                row.getBoolean("qualifying"),
                row.getLong("points"),
                row.getString("origin"));
        return new Ranked(rank, row.getObject("part", UUID.class));
    }

    /** Puts these origins in the place of those that some parts had. */
    void replace(Collection<UUID> parts, List<Ranked> now) throws SQLException {
        if (!parts.isEmpty()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM weighed_origin WHERE weighing = ? AND part = ANY (?)")) {
                delete.setObject(1, weighing);
                delete.setArray(2, uuids(connection, parts));
                delete.executeUpdate();
            }
        }
        if (now.isEmpty()) {
            return;
        }
        String put = "INSERT INTO weighed_origin (weighing, part, origin, stance, qualifying, points)"
                + " SELECT ?, * FROM unnest(?, ?, ?, ?, ?)";
        List<Rank> ranks = now.stream().map(Ranked::rank).toList();
        try (PreparedStatement insert = connection.prepareStatement(put)) {
            insert.setObject(1, weighing);
            insert.setArray(2, uuids(connection, now.stream().map(Ranked::part).toList()));
            insert.setArray(3, array("text", ranks.stream().map(Rank::origin).toArray()));
            insert.setArray(
                    4,
                    array(
                            "text",
                            ranks.stream().map(rank -> rank.stance().name()).toArray()));
            insert.setArray(
                    5, array("boolean", ranks.stream().map(Rank::qualifying).toArray()));
            insert.setArray(6, array("bigint", ranks.stream().map(Rank::points).toArray()));
            insert.executeUpdate();
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
