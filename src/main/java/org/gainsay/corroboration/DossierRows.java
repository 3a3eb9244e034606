package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.instant;
import static org.gainsay.corroboration.Sql.uuid;
import static org.gainsay.corroboration.Sql.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.RulingKind;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Rows as far as a corroboration rests on them; references are still this ledger's ids. */
final class DossierRows {

    static final Table<ClaimRow> CLAIMS =
            new Table<>(Kind.CLAIM, r -> new ClaimRow(r.getString("born"), r.getString("text")));

    static final Table<RelationRow> RELATIONS = new Table<>(
            Kind.RELATION,
            r -> new RelationRow(
                    r.getObject("from", UUID.class),
                    RelationType.valueOf(r.getString("type")),
                    r.getObject("to", UUID.class),
                    life(r)));

    static final Table<StakeRow> STAKES = new Table<>(
            Kind.STAKE,
            r -> new StakeRow(
                    r.getObject("claim", UUID.class),
                    r.getObject("source", UUID.class),
                    StakeKind.valueOf(r.getString("stake")),
                    world(r, "from"),
                    world(r, "until"),
                    life(r)));

    static final Table<LinkRow> EVIDENCE = new Table<>(
            Kind.EVIDENCE,
            r -> new LinkRow(
                    r.getString("born"),
                    r.getObject("claim", UUID.class),
                    r.getObject("statement", UUID.class),
                    Stance.valueOf(r.getString("stance")),
                    value(Interest.class, r.getString("interest")),
                    r.getBoolean("verified"),
                    own(r),
                    life(r)));

    static final Table<StatementRow> STATEMENTS = new Table<>(
            Kind.STATEMENT,
            r -> new StatementRow(
                    r.getString("born"),
                    uuid(r, "speaker"),
                    uuid(r, "on_behalf_of"),
                    r.getObject("outlet", UUID.class),
                    new WorldTime(r.getString("said_as"), r.getLong("said_first"), r.getLong("said_last")),
                    uuid(r, "derived_from"),
                    value(Directness.class, r.getString("directness")),
                    value(Form.class, r.getString("form")),
                    life(r)));

    static final Table<SourceRow> SOURCES = new Table<>(
            Kind.SOURCE,
            r -> new SourceRow(
                    r.getString("born"),
                    r.getString("name"),
                    value(Letter.class, r.getString("reliability")),
                    r.getBoolean("sealed")));

    static final Table<RatingRow> RATINGS = new Table<>(
            Kind.RATING,
            r -> new RatingRow(r.getObject("source", UUID.class), Letter.valueOf(r.getString("letter")), life(r)));

    static final Table<SameAsRow> SAME_AS = new Table<>(
            Kind.SAME_AS,
            r -> new SameAsRow(r.getObject("source", UUID.class), r.getObject("other", UUID.class), own(r), life(r)));

    static final Table<AffiliationRow> AFFILIATIONS = new Table<>(
            Kind.AFFILIATION,
            r -> new AffiliationRow(
                    r.getObject("source", UUID.class),
                    r.getObject("with", UUID.class),
                    value(Role.class, r.getString("as")),
                    world(r, "from"),
                    world(r, "until"),
                    life(r)));

    static final Table<RulingRow> RULINGS = new Table<>(
            Kind.RULING,
            r -> new RulingRow(
                    r.getString("born"),
                    r.getObject("a", UUID.class),
                    r.getObject("b", UUID.class),
                    RulingKind.valueOf(r.getString("ruling")),
                    life(r)));

    private DossierRows() {}

    record ClaimRow(String born, String text) {}

    record RelationRow(UUID from, RelationType type, UUID to, Life life) {}

    record StakeRow(
            UUID claim,
            UUID source,
            StakeKind stake,
            @Nullable WorldTime from,
            @Nullable WorldTime until,
            Life life) {}

    record LinkRow(
            String born,
            UUID claim,
            UUID statement,
            Stance stance,
            @Nullable Interest interest,
            boolean verified,
            boolean own,
            Life life) {}

    record StatementRow(
            String born,
            @Nullable UUID speaker,
            @Nullable UUID onBehalfOf,
            UUID outlet,
            WorldTime saidAt,
            @Nullable UUID derivedFrom,
            @Nullable Directness directness,
            @Nullable Form form,
            Life life) {}

    record SourceRow(String born, String name, @Nullable Letter reliability, boolean sealed) {}

    record RatingRow(UUID source, Letter letter, Life life) {}

    record SameAsRow(UUID source, UUID other, boolean own, Life life) {}

    record AffiliationRow(
            UUID source,
            UUID with,
            @Nullable Role as,
            @Nullable WorldTime from,
            @Nullable WorldTime until,
            Life life) {}

    record RulingRow(String born, UUID a, UUID b, RulingKind ruling, Life life) {}

    /** Whether it is a desk's and not published. */
    private static boolean own(ResultSet r) throws SQLException {
        return !Recorded.PUBLISHED.equals(r.getObject("audience", UUID.class));
    }

    private static Life life(ResultSet r) throws SQLException {
        return new Life(instant(r, "recorded_at"), instant(r, "withdrawn_at"));
    }

    private static @Nullable WorldTime world(ResultSet r, String column) throws SQLException {
        String said = r.getString(column + "_said");
        return said == null ? null : new WorldTime(said, r.getLong(column + "_first"), r.getLong(column + "_last"));
    }
}
