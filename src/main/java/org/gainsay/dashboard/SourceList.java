package org.gainsay.dashboard;

import static org.gainsay.corroboration.Sql.uuids;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.corroboration.Sql;
import org.gainsay.http.Page;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.Search;
import org.gainsay.source.SourceKind;

/** The list of sources. */
final class SourceList {

    private static final String NAMES = "names_of(s.name, s.aliases)";
    private static final Order BY_NAME = new Order("folded(t.name) COLLATE \"C\"", "text", false);

    private static final String ROWS =
            "SELECT id, name, aliases, kind, country, reliability, sealed FROM source WHERE id = ANY (?)";

    private SourceList() {}

    /** A source in the list. */
    public record Row(UUID id, String name, String aliases, String kind, String country, String letter) {}

    static Page<UUID> page(EntityManager entities, PageQuery query, String words) {
        Listing listing = words.isEmpty()
                ? new Listing(query, "source t", "t.id", BY_NAME)
                : new Search()
                        .words("source", NAMES)
                        .alike("source", NAMES)
                        .listing(query, Kind.SOURCE, "", SearchWords.parse(words));
        return listing.read(entities).map(Listing.Row::id);
    }

    static List<Row> rows(Connection snapshot, List<UUID> sources) throws SQLException {
        Map<UUID, Row> rows = new HashMap<>();
        Sql.list(
                snapshot,
                ROWS,
                row -> rows.put(
                        row.getObject("id", UUID.class),
                        new Row(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                String.join(
                                        ", ", (String[]) row.getArray("aliases").getArray()),
                                Words.name(SourceKind.valueOf(row.getString("kind")))
                                        + (row.getBoolean("sealed") ? ", sealed" : ""),
                                Objects.requireNonNullElse(row.getString("country"), ""),
                                Objects.requireNonNullElse(row.getString("reliability"), ""))),
                uuids(snapshot, sources));
        return sources.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).toList();
    }
}
