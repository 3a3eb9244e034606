package org.gainsay.verdict.factcheck;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** Finds the claims of issued verdicts by the words of either, the best match first; without words, the last issued first. */
final class FactCheckSearch {

    private static final String WORDS = "coalesce(v.title, '') || ' ' || coalesce(v.summary, '')";

    private static final String FOUND = """
            WITH c AS MATERIALIZED (SELECT c.id, c.text FROM claim c WHERE words_of(c.text) @@ asked_for(?, ?)),
            w AS MATERIALIZED (SELECT v.claim, v.title, v.summary FROM verdict v
                WHERE words_of(%1$s) @@ asked_for(?, ?) AND %2$s),
            h AS (SELECT c.id AS claim, 2 + ts_rank(words_of(c.text), asked_for(?, ?)) AS rank FROM c
                UNION ALL SELECT v.claim, 1 + ts_rank(words_of(%1$s), asked_for(?, ?)) FROM w v)
            SELECT h.claim FROM h WHERE EXISTS (SELECT FROM verdict v WHERE v.claim = h.claim AND %2$s%3$s)
            GROUP BY h.claim ORDER BY max(h.rank) DESC, h.claim DESC OFFSET ? LIMIT ?""";

    private static final String LAST = """
            SELECT v.claim FROM verdict v WHERE %s%s
            GROUP BY v.claim ORDER BY max(v.issued_at) DESC, v.claim DESC OFFSET ? LIMIT ?""";

    private static final String GOES_OUT = IssuedRows.PUBLIC + " AND " + IssuedRows.STANDS;

    private final Connection snapshot;
    private final StringBuilder filter = new StringBuilder();
    private final List<Object> filtered = new ArrayList<>();

    /**
     * A search in a snapshot.
     *
     * @param language the language alone
     * @param since verdicts of reviews before then are left out; a claim is no newer than its review
     */
    FactCheckSearch(Connection snapshot, @Nullable String language, @Nullable String site, @Nullable Instant since) {
        this.snapshot = snapshot;
        and("language_of(v.language) = ?", language);
        and("site_of(v.url) = ?", site);
        and("v.reviewed_last >= ?", since == null ? null : since.toEpochMilli());
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            filter.append(" AND ").append(condition);
            filtered.add(value);
        }
    }

    /** The claims, from one place of the list on. */
    List<UUID> claims(@Nullable SearchWords words, int offset, int most) throws SQLException {
        try (Statement byIndex = snapshot.createStatement()) {
            byIndex.execute("SET LOCAL enable_seqscan = off");
        }
        List<Object> parameters = new ArrayList<>();
        String sql;
        if (words == null) {
            sql = LAST.formatted(GOES_OUT, filter);
        } else {
            sql = FOUND.formatted(WORDS, GOES_OUT, filter);
            for (int i = 0; i < 4; i++) {
                parameters.addAll(List.of(words.complete(), words.begun()));
            }
        }
        parameters.addAll(filtered);
        parameters.addAll(Arrays.asList(offset, most));
        return Sql.list(snapshot, sql, row -> Sql.uuid(row, 1), parameters.toArray());
    }

    /** Their verdicts, by claim in the order of these. */
    Map<UUID, List<Issued>> verdicts(List<UUID> claims) throws SQLException {
        Map<UUID, List<Issued>> verdicts = new LinkedHashMap<>();
        claims.forEach(claim -> verdicts.put(claim, new ArrayList<>()));
        List<Object> parameters = new ArrayList<>();
        parameters.add(claims);
        parameters.addAll(filtered);
        new IssuedRows(snapshot)
                .where(
                        GOES_OUT + " AND v.claim = ANY (?)" + filter + " ORDER BY v.issued_at DESC, v.id DESC",
                        parameters.toArray())
                .forEach(v -> verdicts.computeIfAbsent(v.claim(), claim -> new ArrayList<>())
                        .add(v));
        return verdicts;
    }
}
