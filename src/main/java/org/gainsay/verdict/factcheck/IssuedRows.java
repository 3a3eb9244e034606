package org.gainsay.verdict.factcheck;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sql;
import org.gainsay.source.SourceKind;
import org.gainsay.verdict.Scale;
import org.jspecify.annotations.Nullable;

/** Reads issued verdicts and what they are about, from a snapshot. */
final class IssuedRows {

    /** What is everybody's, whoever asks: nothing else goes out. */
    static final String PUBLIC = "v.issued_at IS NOT NULL AND v.audience = '00000000-0000-0000-0000-000000000000'";

    /** What stands, with an article to be read. */
    static final String STANDS = "v.withdrawn_at IS NULL AND v.url IS NOT NULL";

    private static final String SELECT = """
            SELECT v.id, v.claim, v.audience, v.issued_at, coalesce(v.version_at, v.recorded_at, v.stored_at) AS changed_at,
                coalesce(v.withdrawn_at, CASE WHEN v.url IS NULL THEN v.stored_at END) AS gone_at, c.text, s.ratings,
                v.rating, v.title, v.summary, v.url, v.language, v.author, v.reviewed_said, v.corrections
            FROM verdict v JOIN claim c ON c.id = v.claim JOIN scale s ON s.id = v.scale WHERE\s""";

    private static final String BEHIND = SELECT + PUBLIC + " AND v.id > ? ORDER BY v.id LIMIT ?";

    private static final String OF_CLAIM = SELECT + "v.issued_at IS NOT NULL AND " + STANDS
            + " AND v.claim = ? AND (? = '' OR language_of(v.language) = ?) ORDER BY v.issued_at DESC, v.id DESC LIMIT 1";

    /** The first statements that support a claim; who only passes another's on does not make it. */
    private static final String APPEARANCES = """
            SELECT n.claim, a.* FROM unnest(?) AS n (claim) CROSS JOIN LATERAL (
                SELECT t.said_as, t.said_first, p.url, p.title, o.name AS outlet, s.name,
                    CASE WHEN t.derived_from IS NULL AND coalesce(t.act, 'ASSERTS') <> 'RELAYS'
                        AND coalesce(t.naming, 'NAMED') = 'NAMED' AND NOT s.sealed
                        AND s.kind NOT IN ('UNNAMED_SOURCE', 'DOCUMENT_SERIES') THEN s.kind END AS speaker
                FROM evidence e JOIN statement t ON t.id = e.statement JOIN source o ON o.id = t.outlet
                LEFT JOIN source s ON s.id = t.speaker
                LEFT JOIN publication p ON p.id = t.publication AND p.withdrawn_at IS NULL
                WHERE e.claim = n.claim AND e.audience = ANY (?) AND e.stance = 'SUPPORTS' AND e.withdrawn_at IS NULL
                    AND t.withdrawn_at IS NULL
                ORDER BY t.said_first, t.id LIMIT 20) a
            ORDER BY n.claim, a.said_first""";

    private static final String LAST = """
            SELECT j.id FROM journal j WHERE j.audience = '00000000-0000-0000-0000-000000000000'
            ORDER BY j.at DESC, j.id DESC LIMIT 1""";

    private final Connection snapshot;

    IssuedRows(Connection snapshot) {
        this.snapshot = snapshot;
    }

    /** So many that are everybody's, behind one of them; withdrawn ones too. */
    List<Issued> behind(UUID last, int most) throws SQLException {
        return Sql.list(snapshot, BEHIND, IssuedRows::read, last, most);
    }

    /** The last issued of a claim, in a language; null: there is none. */
    @Nullable
    Issued last(UUID claim, @Nullable String language) throws SQLException {
        String asked = language == null ? "" : language;
        return Sql.first(snapshot, OF_CLAIM, IssuedRows::read, claim, asked, asked);
    }

    /** Those for which a condition holds. */
    List<Issued> where(String condition, Object... parameters) throws SQLException {
        return Sql.list(snapshot, SELECT + condition, IssuedRows::read, parameters);
    }

    /**
     * By what statements claims were made, the first first.
     *
     * @param audience of the evidence, besides what is everybody's
     */
    Map<UUID, List<Appearance>> appearances(Collection<UUID> claims, UUID audience) throws SQLException {
        Map<UUID, List<Appearance>> found = new HashMap<>();
        Sql.list(
                snapshot,
                APPEARANCES,
                row -> found.computeIfAbsent(row.getObject("claim", UUID.class), claim -> new ArrayList<>())
                        .add(appearance(row)),
                claims,
                List.of(Recorded.PUBLISHED, audience));
        return found;
    }

    /** What changes with everything that is written for everybody, and with nothing else. */
    String state() throws SQLException {
        UUID last = Sql.first(snapshot, LAST, row -> Sql.uuid(row, 1));
        return last == null ? "" : last.toString();
    }

    private static Appearance appearance(ResultSet row) throws SQLException {
        String speaker = row.getString("speaker");
        return new Appearance(
                row.getString("said_as"),
                speaker == null ? null : SourceKind.valueOf(speaker),
                row.getString("name"),
                row.getString("url"),
                row.getString("title"),
                row.getString("outlet"));
    }

    private static Issued read(ResultSet row) throws SQLException {
        OffsetDateTime gone = row.getObject("gone_at", OffsetDateTime.class);
        return new Issued(
                row.getObject("id", UUID.class),
                row.getObject("claim", UUID.class),
                row.getObject("audience", UUID.class),
                Sql.instant(row, "issued_at"),
                Sql.instant(row, "changed_at"),
                gone == null ? null : gone.toInstant(),
                row.getString("text"),
                Scale.read(row.getString("ratings")),
                row.getString("rating"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("url"),
                row.getString("language"),
                row.getString("author"),
                row.getString("reviewed_said"),
                List.of((String[]) row.getArray("corrections").getArray()));
    }
}
