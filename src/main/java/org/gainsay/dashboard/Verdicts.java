package org.gainsay.dashboard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Sql;
import org.gainsay.verdict.Scale;
import org.gainsay.verdict.ScaleRating;
import org.gainsay.verdict.VerdictResource;
import org.jspecify.annotations.Nullable;

/** What editors have signed about a claim, in words. */
final class Verdicts {

    private static final int MOST = 20;

    private static final String OF = """
            SELECT t.rating, s.ratings, t.title, t.summary, t.language, t.url, t.author, t.reviewed_said, t.issued_at,
                t.stood_as, %s AS stands
            FROM verdict t JOIN scale s ON s.id = t.scale WHERE t.claim = ? AND t.withdrawn_at IS NULL
            ORDER BY t.issued_at DESC NULLS LAST, t.id DESC LIMIT ?""".formatted(VerdictResource.STANDS);

    private Verdicts() {}

    /**
     * A verdict.
     *
     * @param signed who signed it and when, and what has become of it
     * @param moved that the claim stands otherwise now; null: it does not
     * @param issued when; null: it is a draft
     */
    public record Line(
            String rating,
            @Nullable String summary,
            String language,
            String signed,
            @Nullable String url,
            String title,
            @Nullable String moved,
            @Nullable Instant issued) {}

    /** Those on a claim, the last issued first; as of a past instant, those that were out by then. */
    static List<Line> of(Connection snapshot, UUID claim, @Nullable Instant knownAt) throws SQLException {
        return Sql.list(snapshot, OF, Verdicts::line, claim, MOST).stream()
                .filter(line -> knownAt == null
                        || line.issued() != null && !line.issued().isAfter(knownAt))
                .toList();
    }

    private static @Nullable Instant issued(ResultSet row) throws SQLException {
        return Sql.instant(row, "issued_at");
    }

    private static Line line(ResultSet row) throws SQLException {
        String code = row.getString("rating");
        ScaleRating rating = ScaleRating.named(Scale.read(row.getString("ratings")), code);
        return new Line(
                rating == null ? code : rating.text(),
                row.getString("summary"),
                Objects.requireNonNullElse(row.getString("language"), ""),
                signed(row),
                row.getString("url"),
                Objects.requireNonNullElse(row.getString("title"), "The article"),
                moved(row.getString("stood_as"), row.getString("stands")),
                issued(row));
    }

    private static String signed(ResultSet row) throws SQLException {
        String author = row.getString("author");
        String reviewed = row.getString("reviewed_said");
        Instant issued = issued(row);
        return (author == null ? "" : author + ". ")
                + (reviewed == null ? "" : "Reviewed " + Times.said(reviewed) + ". ")
                + (issued == null ? "Draft: nothing of it is out." : "Issued " + Times.full(issued) + " UTC.");
    }

    private static @Nullable String moved(@Nullable String stoodAs, @Nullable String stands) {
        return stoodAs == null || stands == null || stoodAs.equals(stands)
                ? null
                : "Stood as " + Words.name(Status.valueOf(stoodAs)) + " when published, now "
                        + Words.name(Status.valueOf(stands)) + ".";
    }
}
