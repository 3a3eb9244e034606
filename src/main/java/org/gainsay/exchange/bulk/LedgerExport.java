package org.gainsay.exchange.bulk;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.ledger.Kind;

/** Writes all records of one audience from a snapshot, a line each; holds a few of them at a time. */
final class LedgerExport {

    private static final int AT_ONCE = 500;

    /** What others name comes before those; the links of a claim come together, so that it is assessed once. */
    private static final List<Kind> ORDER = List.of(
            Kind.SOURCE,
            Kind.SAME_AS,
            Kind.AFFILIATION,
            Kind.RATING,
            Kind.PUBLICATION,
            Kind.CLAIM,
            Kind.STAKE,
            Kind.STATEMENT,
            Kind.RULING,
            Kind.EVIDENCE,
            Kind.RELATION,
            Kind.COMMENT_REQUEST,
            Kind.SCALE,
            Kind.VERDICT);

    private static final String RECORDS = """
            SELECT CAST(row_of(t) AS text),
                CASE WHEN t.version > 1 THEN (SELECT CAST(jsonb_agg(p."row" ORDER BY p.version) AS text)
                    FROM past p WHERE p.record = t.id) END,
                (SELECT CAST(jsonb_agg(jsonb_build_object('system', x.system, 'value', x.value)
                    ORDER BY x.system, x.value) AS text) FROM external_id x WHERE x.record = t.id)
            FROM %s t WHERE t.audience = ? ORDER BY %s""";

    /** Two exports of the same are the same: when they were made is not in them, but how far they go. */
    private static final String LAST =
            "SELECT j.at FROM journal j WHERE j.audience = ? ORDER BY j.at DESC, j.id DESC LIMIT 1";

    private static final String JOURNAL = """
            SELECT CAST(row_of(j) - 'audience' || jsonb_build_object('leaf', encode(j.leaf, 'hex')) AS text)
            FROM journal j WHERE j.audience = ? ORDER BY j.at, j.id""";

    private final Connection snapshot;
    private final UUID audience;
    private final JsonGenerator out;
    private long lines;

    LedgerExport(Connection snapshot, UUID audience, OutputStream out) throws IOException {
        this.snapshot = snapshot;
        this.audience = audience;
        this.out = ExportedLine.JSON
                .getFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .setPrettyPrinter(new MinimalPrettyPrinter("\n"))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Writes all of it. */
    void write() throws SQLException, IOException {
        ObjectNode begin =
                ExportedLine.JSON.createObjectNode().put("kind", "EXPORT").put("format", "1");
        try (PreparedStatement query = query(LAST);
                ResultSet row = query.executeQuery()) {
            if (row.next()) {
                begin.put(
                        "at", row.getObject(1, OffsetDateTime.class).toInstant().toString());
            }
        }
        line(begin);
        for (Kind kind : ORDER) {
            records(kind);
        }
        journal();
        line(ExportedLine.JSON.createObjectNode().put("kind", "END").put("lines", lines + 1));
        out.writeRaw('\n');
        out.flush();
    }

    private void records(Kind kind) throws SQLException, IOException {
        String order = kind == Kind.EVIDENCE ? "t.claim, t.statement, t.audience" : "t.id";
        try (PreparedStatement query = query(RECORDS.formatted(kind.table(), order));
                ResultSet row = query.executeQuery()) {
            List<ExportedLine> some = new ArrayList<>();
            while (row.next()) {
                some.add(new ExportedLine(kind, row.getString(1), row.getString(2), row.getString(3)));
                if (some.size() == AT_ONCE) {
                    write(some);
                    some.clear();
                }
            }
            write(some);
        }
    }

    private void write(List<ExportedLine> some) throws SQLException, IOException {
        Map<UUID, String> born = born(some);
        for (ExportedLine line : some) {
            line(line.write(born));
        }
    }

    /** The ids under which go out what these name. */
    private Map<UUID, String> born(List<ExportedLine> lines) throws SQLException {
        Map<Kind, Set<UUID>> named = new EnumMap<>(Kind.class);
        lines.forEach(line -> line.names(
                (kind, id) -> named.computeIfAbsent(kind, k -> new HashSet<>()).add(id)));
        Map<UUID, String> born = new HashMap<>();
        for (Map.Entry<Kind, Set<UUID>> of : named.entrySet()) {
            try (PreparedStatement query = snapshot.prepareStatement(
                    "SELECT id, born FROM " + of.getKey().table() + " WHERE id = ANY (?)")) {
                query.setArray(1, snapshot.createArrayOf("uuid", of.getValue().toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        born.put(row.getObject(1, UUID.class), row.getString(2));
                    }
                }
            }
        }
        return born;
    }

    private void journal() throws SQLException, IOException {
        try (PreparedStatement query = query(JOURNAL);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ObjectNode line = ExportedLine.JSON.createObjectNode().put("kind", "JOURNAL");
                line.set("entry", ExportedLine.JSON.readTree(row.getString(1)));
                line(line);
            }
        }
    }

    /** Fetched some at a time, which the driver does in a transaction only. */
    private PreparedStatement query(String sql) throws SQLException {
        PreparedStatement query = snapshot.prepareStatement(sql);
        query.setFetchSize(AT_ONCE);
        query.setObject(1, audience);
        return query;
    }

    private void line(ObjectNode line) throws IOException {
        out.writeTree(line);
        lines++;
    }
}
