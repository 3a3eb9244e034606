package org.gainsay.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.CommentRequest;
import org.gainsay.evidence.Evidence;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.RedactionView;
import org.gainsay.ledger.Redactions;
import org.gainsay.source.Source;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.gainsay.verdict.Scale;
import org.gainsay.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes records the portable document, under the ids that they were born with. */
final class DossierWriter {

    private final ExportedRecords records;

    private final Map<UUID, RedactionView> redactions;

    private DossierWriter(ExportedRecords records, Map<UUID, RedactionView> redactions) {
        this.records = records;
        this.redactions = redactions;
    }

    static DossierDocument write(ExportedRecords records, Redactions redactions, DossierDocument.AsOfMember asOf) {
        DossierWriter writer = new DossierWriter(records, redactions.of(worded(records)));
        return new DossierDocument(
                "1",
                each(records.sources.values(), writer::source),
                each(records.publications.values(), writer::publication),
                each(records.claims.values(), writer::claim),
                each(records.statements.values(), writer::statement),
                each(records.evidence.values(), writer::evidence),
                each(
                        records.relations(),
                        r -> new DossierDocument.RelationMember(
                                r.born(),
                                records.born(r.from()),
                                r.type(),
                                records.born(r.to()),
                                recorded(r),
                                r.actor(),
                                writer.withdrawn(r))),
                each(
                        records.rulings(),
                        r -> new DossierDocument.RulingMember(
                                r.born(),
                                records.born(r.a()),
                                records.born(r.b()),
                                r.ruling(),
                                r.reason(),
                                recorded(r),
                                r.actor(),
                                writer.withdrawn(r),
                                writer.redacted(r))),
                each(records.commentRequests, writer::commentRequest),
                each(records.scales.values(), writer::scale),
                each(records.verdicts, writer::verdict),
                asOf);
    }

    private DossierDocument.SourceMember source(Source s) {
        return new DossierDocument.SourceMember(
                s.born(),
                s.sourceKind(),
                s.name(),
                s.title(),
                s.country(),
                orAbsent(s.aliases()),
                s.reliability(),
                s.sealed() ? true : null,
                each(
                        parts(records.ratings, s),
                        r -> new DossierDocument.RatingMember(
                                r.born(), r.letter(), r.reason(), recorded(r), r.actor(), withdrawn(r), redacted(r))),
                each(
                        parts(records.sameAs, s),
                        o -> new DossierDocument.SameAsMember(
                                o.born(), records.born(o.other()), recorded(o), o.actor(), withdrawn(o))),
                each(
                        parts(records.affiliations, s),
                        a -> new DossierDocument.AffiliationMember(
                                a.born(),
                                records.born(a.with()),
                                a.as(),
                                a.from(),
                                a.until(),
                                recorded(a),
                                a.actor(),
                                withdrawn(a))),
                recorded(s),
                s.actor(),
                withdrawn(s),
                redacted(s));
    }

    private DossierDocument.PublicationMember publication(Publication p) {
        return new DossierDocument.PublicationMember(
                p.born(),
                records.born(p.outlet()),
                p.url(),
                p.archivedUrl(),
                p.title(),
                p.byline(),
                p.wireCredit(),
                p.publishedAt(),
                text(p.retrievedAt()),
                p.snapshotSha256(),
                recorded(p),
                p.actor(),
                withdrawn(p),
                redacted(p));
    }

    private DossierDocument.ClaimMember claim(Claim c) {
        return new DossierDocument.ClaimMember(
                c.born(),
                c.text(),
                c.language(),
                orAbsent(c.topics()),
                c.expires(),
                each(
                        parts(records.stakes, c),
                        s -> new DossierDocument.StakeMember(
                                s.born(),
                                records.born(s.source()),
                                s.stake(),
                                s.from(),
                                s.until(),
                                recorded(s),
                                s.actor(),
                                withdrawn(s))),
                recorded(c),
                c.actor(),
                withdrawn(c),
                redacted(c));
    }

    private DossierDocument.StatementMember statement(Statement s) {
        return new DossierDocument.StatementMember(
                s.born(),
                records.bornIfGiven(s.speaker()),
                records.bornIfGiven(s.onBehalfOf()),
                records.born(s.outlet()),
                records.bornIfGiven(s.publication()),
                records.bornIfGiven(s.wire()),
                s.act(),
                s.text(),
                s.language(),
                s.translation(),
                String.valueOf(s.saidAt()),
                records.bornIfGiven(s.derivedFrom()),
                s.how(),
                records.bornIfGiven(s.takesBack()),
                s.directness(),
                s.form(),
                s.naming(),
                recorded(s),
                s.actor(),
                withdrawn(s),
                redacted(s));
    }

    private DossierDocument.EvidenceMember evidence(Evidence e) {
        return new DossierDocument.EvidenceMember(
                e.born(),
                records.born(e.claim()),
                records.born(e.statement()),
                e.stance(),
                e.interest(),
                e.scope(),
                e.rationale(),
                e.verified() ? true : null,
                recorded(e),
                e.actor(),
                withdrawn(e),
                redacted(e));
    }

    /** All that has texts of its own. */
    private static List<Recorded> worded(ExportedRecords records) {
        return Stream.of(
                        records.sources.values(),
                        records.publications.values(),
                        records.claims.values(),
                        records.statements.values(),
                        records.evidence.values(),
                        records.rulings(),
                        records.commentRequests,
                        records.scales.values(),
                        records.verdicts,
                        records.ratings.values().stream().flatMap(List::stream).toList())
                .<Recorded>flatMap(Collection::stream)
                .toList();
    }

    private DossierDocument.@Nullable RedactedMember redacted(Recorded r) {
        RedactionView redaction = redactions.get(r.id());
        return redaction == null
                ? null
                : new DossierDocument.RedactedMember(
                        redaction.at().toString(), redaction.reason(), redaction.authority());
    }

    private DossierDocument.CommentRequestMember commentRequest(CommentRequest r) {
        return new DossierDocument.CommentRequestMember(
                r.born(),
                records.born(r.claim()),
                records.born(r.source()),
                r.askedAt(),
                r.channel(),
                r.deadline(),
                r.note(),
                records.bornIfGiven(r.answeredBy()),
                recorded(r),
                r.actor(),
                withdrawn(r),
                redacted(r));
    }

    private DossierDocument.ScaleMember scale(Scale s) {
        return new DossierDocument.ScaleMember(
                s.born(),
                s.name(),
                s.language(),
                s.ratings().isEmpty() ? null : s.ratings(),
                recorded(s),
                s.actor(),
                withdrawn(s),
                redacted(s));
    }

    private DossierDocument.VerdictMember verdict(Verdict v) {
        return new DossierDocument.VerdictMember(
                v.born(),
                records.born(v.claim()),
                records.born(v.scale()),
                v.rating(),
                v.title(),
                v.summary(),
                v.url(),
                v.language(),
                v.author(),
                v.reviewedAt(),
                orAbsent(v.corrections()),
                text(v.issuedAt()),
                v.stoodAs(),
                v.stoodPolicy(),
                recorded(v),
                v.actor(),
                withdrawn(v),
                redacted(v));
    }

    private static @Nullable String recorded(Recorded r) {
        return text(r.recordedAt());
    }

    private @Nullable String withdrawn(Recorded r) {
        return text(records.withdrawn(r));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static <P> List<P> parts(Map<UUID, List<P>> parts, Recorded of) {
        return parts.getOrDefault(of.id(), List.of());
    }

    private static @Nullable List<String> orAbsent(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }

    private static <A, B> @Nullable List<B> each(Collection<A> records, Function<A, B> write) {
        return records.isEmpty() ? null : records.stream().map(write).toList();
    }
}
