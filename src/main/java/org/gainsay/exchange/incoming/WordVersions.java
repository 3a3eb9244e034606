package org.gainsay.exchange.incoming;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.ledger.PlainRows;
import org.gainsay.ledger.Sql;

/** All versions of the rating words. The first is the service's own, and the same everywhere. */
@ApplicationScoped
class WordVersions {

    /** By which the journal knows them. */
    static final UUID ID = UUID.fromString("00000000-0000-7000-8000-726174696e67");

    private static final TypeReference<List<WordGroup>> GROUPS = new TypeReference<>() {};
    private static final String FIRST = "/rating-words.json";

    private static final String COLUMNS = "SELECT version, at, actor, words::text FROM rating_words";
    private static final String NEWEST = COLUMNS + " ORDER BY version DESC LIMIT 1";
    private static final String PAGE = COLUMNS + " WHERE version < ? ORDER BY version DESC LIMIT ?";
    private static final String ADD =
            "INSERT INTO rating_words (id, version, at, actor, words) VALUES (?, ?, ?, ?, ?::jsonb) RETURNING version";

    private final PlainRows rows;
    private final ObjectMapper json;
    private final RatingWordsView first;

    WordVersions(PlainRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
        this.first = new RatingWordsView(1, null, null, first(json), null);
    }

    private static List<WordGroup> first(ObjectMapper json) {
        try (InputStream in = Objects.requireNonNull(WordVersions.class.getResourceAsStream(FIRST), FIRST)) {
            return json.readValue(in, GROUPS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they are now. */
    RatingWordsView newest() {
        List<RatingWordsView> newest = rows.list(NEWEST, this::read);
        return newest.isEmpty() ? first : newest.get(0);
    }

    /** The versions before one, the last first. */
    List<RatingWordsView> before(int version, int limit) {
        List<RatingWordsView> page = new ArrayList<>(rows.list(PAGE, this::read, version, limit));
        if (page.size() < limit && version > 1) {
            page.add(first);
        }
        return page;
    }

    void add(int version, Instant at, String actor, List<WordGroup> words) {
        rows.list(ADD, row -> row.getInt(1), ID, version, at, actor, text(words));
    }

    private String text(List<WordGroup> words) {
        try {
            return json.writeValueAsString(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RatingWordsView read(ResultSet row) throws SQLException {
        try {
            return new RatingWordsView(
                    row.getInt("version"),
                    Sql.instant(row, "at"),
                    row.getString("actor"),
                    json.readValue(row.getString("words"), GROUPS),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
