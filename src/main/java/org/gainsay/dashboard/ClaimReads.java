package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Stance;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.DossierLoader.Loaded;
import org.gainsay.corroboration.HistoryView;
import org.gainsay.corroboration.Reading;
import org.gainsay.corroboration.Readings;
import org.gainsay.corroboration.Room;
import org.gainsay.corroboration.Shape;
import org.gainsay.corroboration.Sql;
import org.gainsay.dashboard.ClaimView.Named;
import org.gainsay.dashboard.ClaimView.Related;
import org.gainsay.dashboard.Told.Origin;
import org.gainsay.ledger.Present;
import org.gainsay.telling.Stories;
import org.gainsay.telling.Story;
import org.gainsay.telling.wording.Wordings;
import org.jspecify.annotations.Nullable;

/** Reads all that a claim's page shows, in one snapshot. */
@ApplicationScoped
class ClaimReads {

    private static final int MOST_RELATED = 50;

    private static final String FACTS = """
            SELECT t.language, t.topics, t.recorded_at, t.stored_at, t.actor, t.withdrawn_at, t.withdrawal_reason,
                t.expires_said, EXISTS (SELECT FROM due u WHERE u.claim = t.id) AS pending
            FROM claim t WHERE t.id = ?""";

    private static final String RELATED = """
            SELECT r.type, r."from" = ? AS forth, CASE WHEN r."from" = ? THEN r."to" ELSE r."from" END AS other
            FROM relation r JOIN claim t ON t.id = CASE WHEN r."from" = ? THEN r."to" ELSE r."from" END
            WHERE (r."from" = ? OR r."to" = ?) AND r.withdrawn_at IS NULL ORDER BY r.type, r.id LIMIT ?""";

    private final Readings readings;
    private final Rows rows;

    ClaimReads(Readings readings, Rows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    private record Facts(
            String language,
            List<String> topics,
            Instant recorded,
            String actor,
            @Nullable Instant withdrawn,
            @Nullable String reason,
            @Nullable String expires,
            boolean pending) {}

    /** A claim as of then, and as it would stand without these origins. */
    ClaimView read(UUID id, AsOf asOf, List<String> without, List<HistoryView> history, Tools tools) {
        return readings.read(id, asOf, reading -> view(reading, asOf, without, history, tools));
    }

    private ClaimView view(Reading reading, AsOf asOf, List<String> without, List<HistoryView> history, Tools tools)
            throws SQLException {
        Connection snapshot = reading.connection();
        Instant now = Present.of(snapshot);
        Loaded loaded = reading.load(Room.TOLD);
        Story story = Stories.read(reading, loaded);
        Facts facts = facts(snapshot, reading.claim());
        Assessment assessment = story.account().assessment();
        Corroboration core = assessment.corroboration();
        Shape shape = Shape.of(assessment);
        Telling telling = new Telling(story, tools.edits() && asOf.present());
        Lines lines = new Lines(story, telling);
        List<Origin> says = telling.origins(Stance.SUPPORTS, shape.supports());
        List<Origin> denies = telling.origins(Stance.DENIES, shape.denies());
        List<Verdicts.Line> verdicts = Verdicts.of(snapshot, reading.claim(), asOf.knownAt());
        Supposing supposing = new Supposing(story, loaded.dossier(), says, denies);
        return new ClaimView(
                reading.claim(),
                Objects.requireNonNull(story.claims().get(story.asked().claim()), "the claim was read"),
                facts.language(),
                facts.topics(),
                "Recorded by " + facts.actor() + ", " + Times.full(facts.recorded()) + " UTC.",
                facts.withdrawn() == null || !asOf.present() ? null : withdrawn(facts),
                facts.expires() == null ? null : "Meant until " + Times.said(facts.expires()) + ".",
                Words.name(core.status()),
                Words.meaning(core.status()),
                Past.since(history, asOf.knownAt()),
                facts.pending() && asOf.present(),
                Bar.of(shape, core.supportLevel(), core.denialLevel()),
                Words.inDeskOrder(core.flags()).stream()
                        .map(f -> new Named(Words.name(f), Words.meaning(f)))
                        .toList(),
                Past.course(history, issued(verdicts), now, asOf.knownAt()),
                Reasons.of(assessment.sentences()),
                says,
                denies,
                lines.neither(),
                lines.leftOut(),
                lines.timeline(),
                lines.graph(),
                related(snapshot, reading.claim(), now),
                Past.table(Past.until(history, asOf.knownAt())),
                Wordings.of(story).brief(),
                supposing.change(),
                supposing.without(without),
                verdicts,
                smallPrint(core),
                asOf.knownAt() == null ? null : asOf.knownAt().toString(),
                asOf.saidBy() == null ? null : Times.full(asOf.saidBy()) + " UTC",
                now.toString(),
                tools);
    }

    private static List<Instant> issued(List<Verdicts.Line> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> Stream.ofNullable(verdict.issued()))
                .toList();
    }

    private static Facts facts(Connection snapshot, UUID claim) throws SQLException {
        return Sql.list(
                        snapshot,
                        FACTS,
                        row -> new Facts(
                                Objects.requireNonNullElse(row.getString("language"), ""),
                                List.of((String[]) row.getArray("topics").getArray()),
                                Objects.requireNonNullElse(
                                        Sql.instant(row, "recorded_at"),
                                        Objects.requireNonNull(Sql.instant(row, "stored_at"))),
                                row.getString("actor"),
                                Sql.instant(row, "withdrawn_at"),
                                row.getString("withdrawal_reason"),
                                row.getString("expires_said"),
                                row.getBoolean("pending")),
                        claim)
                .get(0);
    }

    private static String withdrawn(Facts facts) {
        String when = "Withdrawn " + Times.full(Objects.requireNonNull(facts.withdrawn())) + " UTC";
        return facts.reason() == null ? when + "." : when + ": " + facts.reason();
    }

    private List<Related> related(Connection snapshot, UUID claim, Instant now) throws SQLException {
        record Relation(String words, UUID other) {}
        List<Relation> relations = Sql.list(
                snapshot,
                RELATED,
                row -> new Relation(
                        words(RelationType.valueOf(row.getString("type")), row.getBoolean("forth")),
                        row.getObject("other", UUID.class)),
                claim,
                claim,
                claim,
                claim,
                claim,
                MOST_RELATED);
        Map<UUID, DeskRow> found = new HashMap<>();
        rows.of(snapshot, relations.stream().map(Relation::other).distinct().toList(), null, now)
                .forEach(row -> found.put(row.id(), row));
        List<Related> related = new ArrayList<>();
        relations.forEach(r -> related.add(new Related(r.words(), Objects.requireNonNull(found.get(r.other())))));
        return related;
    }

    private static String words(RelationType type, boolean forth) {
        return switch (type) {
            case CONTRADICTS -> "Counterclaim: exactly one holds";
            case CONTRARY_TO -> "Counterclaim: not both hold";
            case RESTATES -> "The same in other words";
            case ENTAILS -> forth ? "Entails" : "Entailed by";
            case SUPERSEDES -> forth ? "In place of" : "Replaced by";
        };
    }

    private static String smallPrint(Corroboration core) {
        String rule = "Rule " + core.rule() + ". Policy " + core.policy() + ". ";
        return core.confidence() == Confidence.LOW
                ? rule + "While confidence is low no word of likelihood is given."
                : rule + "In the words of ICD 203: " + core.likelihood().words() + "; " + Words.lower(core.confidence())
                        + " confidence.";
    }
}
