package org.gainsay.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gainsay.claim.Claim;
import org.gainsay.claim.CommentRequest;
import org.gainsay.claim.Relation;
import org.gainsay.claim.Stake;
import org.gainsay.evidence.Evidence;
import org.gainsay.evidence.Ruling;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Instants;
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
import org.gainsay.verdict.VerdictContent;
import org.jspecify.annotations.Nullable;

/** Makes records of the members of a dossier, whose references the ids of this ledger replace. */
public final class Candidates {

    private static final Map<Kind, Class<? extends DossierDocument.Recording>> TYPES = Map.ofEntries(
            Map.entry(Kind.SOURCE, DossierDocument.SourceMember.class),
            Map.entry(Kind.PUBLICATION, DossierDocument.PublicationMember.class),
            Map.entry(Kind.CLAIM, DossierDocument.ClaimMember.class),
            Map.entry(Kind.STATEMENT, DossierDocument.StatementMember.class),
            Map.entry(Kind.EVIDENCE, DossierDocument.EvidenceMember.class),
            Map.entry(Kind.SAME_AS, DossierDocument.SameAsMember.class),
            Map.entry(Kind.AFFILIATION, DossierDocument.AffiliationMember.class),
            Map.entry(Kind.RATING, DossierDocument.RatingMember.class),
            Map.entry(Kind.STAKE, DossierDocument.StakeMember.class),
            Map.entry(Kind.RELATION, DossierDocument.RelationMember.class),
            Map.entry(Kind.RULING, DossierDocument.RulingMember.class),
            Map.entry(Kind.COMMENT_REQUEST, DossierDocument.CommentRequestMember.class),
            Map.entry(Kind.SCALE, DossierDocument.ScaleMember.class),
            Map.entry(Kind.VERDICT, DossierDocument.VerdictMember.class));

    private final BiFunction<Kind, String, UUID> ids;

    Candidates(BiFunction<Kind, String, UUID> ids) {
        this.ids = ids;
    }

    /** What a record of a kind is in a dossier. */
    public static Class<? extends DossierDocument.Recording> type(Kind kind) {
        return Objects.requireNonNull(TYPES.get(kind), "a dossier has it");
    }

    /** Whether others can name a record of the kind by its id. */
    static boolean isNamed(Kind kind) {
        return kind == Kind.SOURCE
                || kind == Kind.PUBLICATION
                || kind == Kind.CLAIM
                || kind == Kind.SCALE
                || kind == Kind.STATEMENT
                || kind == Kind.EVIDENCE;
    }

    /** The record that a member would be; {@code of} is what it is a part of, where it does not say so itself. */
    Recorded make(DossierDocument.Recording member, @Nullable String of) {
        if (member instanceof DossierDocument.SourceMember m) {
            return source(m);
        } else if (member instanceof DossierDocument.PublicationMember m) {
            return publication(m);
        } else if (member instanceof DossierDocument.ClaimMember m) {
            return claim(m);
        } else if (member instanceof DossierDocument.StatementMember m) {
            return statement(m);
        } else if (member instanceof DossierDocument.EvidenceMember m) {
            return evidence(m);
        } else if (member instanceof DossierDocument.RelationMember m) {
            return relation(m);
        } else if (member instanceof DossierDocument.RulingMember m) {
            return ruling(m);
        } else if (member instanceof DossierDocument.CommentRequestMember m) {
            return commentRequest(m);
        } else if (member instanceof DossierDocument.ScaleMember m) {
            return new Scale(m.name(), m.language(), m.ratings() == null ? List.of() : m.ratings());
        } else if (member instanceof DossierDocument.VerdictMember m) {
            return verdict(m);
        }
        return part(member, Objects.requireNonNull(of, "a part is of something"));
    }

    private Recorded part(DossierDocument.Recording member, String of) {
        if (member instanceof DossierDocument.SameAsMember m) {
            return new SameAs(source(of), source(m.source()));
        } else if (member instanceof DossierDocument.AffiliationMember m) {
            return new Affiliation(source(of), source(m.with()), m.as(), Held.parse(m.from()), Held.parse(m.until()));
        } else if (member instanceof DossierDocument.RatingMember m) {
            return new Rating(source(of), m.letter(), m.reason());
        } else if (member instanceof DossierDocument.StakeMember m) {
            return new Stake(
                    ids.apply(Kind.CLAIM, of),
                    source(m.source()),
                    m.stake(),
                    Held.parse(m.from()),
                    Held.parse(m.until()));
        }
        throw new IllegalArgumentException(member.getClass().getName());
    }

    private Source source(DossierDocument.SourceMember m) {
        return new Source(
                m.kind(),
                m.name(),
                m.title(),
                m.country(),
                orNone(m.aliases()),
                m.reliability(),
                Boolean.TRUE.equals(m.sealed()));
    }

    private Publication publication(DossierDocument.PublicationMember m) {
        return new Publication(
                source(m.outlet()),
                m.url(),
                m.archivedUrl(),
                m.title(),
                m.byline(),
                m.wireCredit(),
                Held.parse(m.publishedAt()),
                Instants.parseIfGiven(m.retrievedAt()),
                m.snapshotSha256());
    }

    private Claim claim(DossierDocument.ClaimMember m) {
        return new Claim(m.text(), m.language(), orNone(m.topics()), Held.parse(m.expires()));
    }

    private Statement statement(DossierDocument.StatementMember m) {
        return new Statement(
                find(Kind.SOURCE, m.speaker()),
                find(Kind.SOURCE, m.onBehalfOf()),
                source(m.outlet()),
                find(Kind.PUBLICATION, m.publication()),
                find(Kind.SOURCE, m.wire()),
                m.act(),
                m.text(),
                m.language(),
                m.translation(),
                Held.parse(m.saidAt()),
                find(Kind.STATEMENT, m.derivedFrom()),
                m.how(),
                find(Kind.STATEMENT, m.takesBack()),
                m.directness(),
                m.form(),
                m.naming());
    }

    private Evidence evidence(DossierDocument.EvidenceMember m) {
        return new Evidence(
                ids.apply(Kind.CLAIM, m.claim()),
                ids.apply(Kind.STATEMENT, m.statement()),
                m.stance(),
                m.interest(),
                m.scope(),
                m.rationale(),
                Boolean.TRUE.equals(m.verified()));
    }

    private Relation relation(DossierDocument.RelationMember m) {
        return new Relation(ids.apply(Kind.CLAIM, m.from()), m.type(), ids.apply(Kind.CLAIM, m.to()));
    }

    private Ruling ruling(DossierDocument.RulingMember m) {
        return new Ruling(ids.apply(Kind.STATEMENT, m.a()), ids.apply(Kind.STATEMENT, m.b()), m.ruling(), m.reason());
    }

    private CommentRequest commentRequest(DossierDocument.CommentRequestMember m) {
        return new CommentRequest(
                ids.apply(Kind.CLAIM, m.claim()),
                source(m.source()),
                m.askedAt(),
                m.channel(),
                m.deadline(),
                m.note(),
                find(Kind.STATEMENT, m.answeredBy()));
    }

    private Verdict verdict(DossierDocument.VerdictMember m) {
        Verdict verdict = new Verdict(
                ids.apply(Kind.CLAIM, m.claim()),
                ids.apply(Kind.SCALE, m.scale()),
                new VerdictContent(
                        m.rating(),
                        m.title(),
                        m.summary(),
                        m.url(),
                        m.language(),
                        m.author(),
                        m.reviewedAt(),
                        m.corrections()));
        Instant issued = Instants.parseIfGiven(m.issuedAt());
        if (issued != null && m.stoodAs() != null && m.stoodPolicy() != null) {
            verdict.issue(issued, m.stoodAs(), m.stoodPolicy());
        }
        return verdict;
    }

    private UUID source(String id) {
        return ids.apply(Kind.SOURCE, id);
    }

    private @Nullable UUID find(Kind kind, @Nullable String id) {
        return id == null ? null : ids.apply(kind, id);
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
