package org.gainsay.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gainsay.claim.Claim;
import org.gainsay.claim.CommentRequest;
import org.gainsay.claim.Relation;
import org.gainsay.claim.Stake;
import org.gainsay.evidence.Evidence;
import org.gainsay.evidence.Ruling;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.source.Affiliation;
import org.gainsay.source.Rating;
import org.gainsay.source.SameAs;
import org.gainsay.source.Source;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.gainsay.verdict.Scale;
import org.gainsay.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an import has to know of a kind of record.
 *
 * @param parent what it is a part of; null where it stands for itself
 * @param content all that a member of a dossier says of it
 * @param place what only one of its kind may be at; null where many may
 * @param placeIsKept whether a withdrawn one keeps its place
 */
record Shape<R extends Recorded>(
        Class<R> type,
        Kind kind,
        @Nullable Parent<R> parent,
        Function<R, List<@Nullable Object>> content,
        @Nullable Function<R, List<UUID>> place,
        boolean placeIsKept) {

    /**
     * What a record is a part of.
     *
     * @param column the column that names it
     * @param id the same of a record
     * @param joined whether what is new to one that was here before is known only from now, where nothing is said
     */
    record Parent<R>(String column, Function<R, UUID> id, boolean joined) {}

    static final Shape<Source> SOURCE = whole(
            Source.class,
            Kind.SOURCE,
            s -> content(
                    s.sourceKind(),
                    s.name(),
                    s.title(),
                    s.country(),
                    sorted(s.aliases()),
                    s.reliability(),
                    s.sealed()));

    static final Shape<Publication> PUBLICATION = whole(
            Publication.class,
            Kind.PUBLICATION,
            p -> content(
                    p.outlet(),
                    p.url(),
                    p.archivedUrl(),
                    p.title(),
                    p.byline(),
                    p.wireCredit(),
                    p.publishedAt(),
                    p.retrievedAt(),
                    p.snapshotSha256()));

    static final Shape<Claim> CLAIM =
            whole(Claim.class, Kind.CLAIM, c -> content(c.text(), c.language(), sorted(c.topics()), c.expires()));

    static final Shape<Statement> STATEMENT = whole(
            Statement.class,
            Kind.STATEMENT,
            s -> content(
                    s.speaker(),
                    s.onBehalfOf(),
                    s.outlet(),
                    s.publication(),
                    s.wire(),
                    s.act(),
                    s.text(),
                    s.language(),
                    s.translation(),
                    s.saidAt(),
                    s.derivedFrom(),
                    s.how(),
                    s.takesBack(),
                    s.directness(),
                    s.form(),
                    s.naming()));

    static final Shape<Evidence> EVIDENCE = new Shape<>(
            Evidence.class,
            Kind.EVIDENCE,
            new Parent<>("statement", Evidence::statement, false),
            e -> content(e.claim(), e.statement(), e.stance(), e.interest(), e.scope(), e.rationale(), e.verified()),
            e -> List.of(e.claim(), e.statement()),
            true);

    static final Shape<SameAs> SAME_AS = new Shape<>(
            SameAs.class,
            Kind.SAME_AS,
            new Parent<>("source", SameAs::source, true),
            s -> content(s.source(), s.other()),
            s -> List.of(s.source()),
            false);

    static final Shape<Affiliation> AFFILIATION = new Shape<>(
            Affiliation.class,
            Kind.AFFILIATION,
            new Parent<>("source", Affiliation::source, true),
            a -> content(a.source(), a.with(), a.as(), a.from(), a.until()),
            null,
            false);

    static final Shape<Rating> RATING = new Shape<>(
            Rating.class,
            Kind.RATING,
            new Parent<>("source", Rating::source, true),
            r -> content(r.source(), r.letter(), r.reason()),
            null,
            false);

    static final Shape<Stake> STAKE = new Shape<>(
            Stake.class,
            Kind.STAKE,
            new Parent<>("claim", Stake::claim, true),
            s -> content(s.claim(), s.source(), s.stake(), s.from(), s.until()),
            null,
            false);

    static final Shape<CommentRequest> COMMENT_REQUEST = new Shape<>(
            CommentRequest.class,
            Kind.COMMENT_REQUEST,
            new Parent<>("claim", CommentRequest::claim, true),
            r -> content(r.claim(), r.source(), r.askedAt(), r.channel(), r.deadline(), r.note(), r.answeredBy()),
            null,
            false);

    static final Shape<Scale> SCALE = whole(Scale.class, Kind.SCALE, s -> content(s.name(), s.language(), s.ratings()));

    static final Shape<Verdict> VERDICT = new Shape<>(
            Verdict.class,
            Kind.VERDICT,
            new Parent<>("claim", Verdict::claim, true),
            v -> content(
                    v.claim(),
                    v.scale(),
                    v.rating(),
                    v.title(),
                    v.summary(),
                    v.url(),
                    v.language(),
                    v.author(),
                    v.reviewedAt(),
                    v.corrections(),
                    v.issuedAt(),
                    v.stoodAs(),
                    v.stoodPolicy()),
            null,
            false);

    static final Shape<Relation> RELATION = new Shape<>(
            Relation.class,
            Kind.RELATION,
            new Parent<>("\"from\"", Relation::from, false),
            r -> content(r.from(), r.type(), r.to()),
            r -> List.of(r.from(), new UUID(0, r.type().ordinal()), r.to()),
            false);

    static final Shape<Ruling> RULING = new Shape<>(
            Ruling.class,
            Kind.RULING,
            new Parent<>("a", Ruling::a, false),
            r -> content(r.a(), r.b(), r.ruling(), r.reason()),
            r -> List.of(r.a(), r.b(), new UUID(0, r.ruling().ordinal())),
            false);

    private static <R extends Recorded> Shape<R> whole(
            Class<R> type, Kind kind, Function<R, List<@Nullable Object>> content) {
        return new Shape<>(type, kind, null, content, null, false);
    }

    private static List<@Nullable Object> content(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }

    /** Names and topics in another order are the same. */
    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    boolean equal(R one, R other) {
        return content.apply(one).equals(content.apply(other));
    }

    /** The place that a record takes, as long as it is or is not withdrawn; null: none. */
    @Nullable
    List<UUID> place(R record, boolean withdrawn) {
        return place == null || (withdrawn && !placeIsKept) ? null : place.apply(record);
    }
}
