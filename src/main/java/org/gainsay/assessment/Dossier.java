package org.gainsay.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims and everything that bears on them: what the computation reads. Ids are the ones given at first recording;
 * a reference to a record that is not here is not refused but ignored, or read as an unknown source.
 */
public record Dossier(
        List<Source> sources,
        List<Claim> claims,
        List<Statement> statements,
        List<Link> evidence,
        List<Relation> relations,
        List<Ruling> rulings) {

    /** Keeps copies. */
    public Dossier {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
        relations = List.copyOf(relations);
        rulings = List.copyOf(rulings);
    }

    /**
     * Anybody who speaks or publishes.
     *
     * @param reliability its Admiralty letter where no rating is live
     * @param sealed whether who it is must not be told; it changes what is printed, and nothing that is computed
     */
    public record Source(
            String id,
            String name,
            @Nullable Letter reliability,
            List<Rating> ratings,
            List<SameAs> sameAs,
            List<Affiliation> affiliations,
            boolean sealed) {

        /** One that is not sealed. */
        public Source(
                String id,
                String name,
                @Nullable Letter reliability,
                List<Rating> ratings,
                List<SameAs> sameAs,
                List<Affiliation> affiliations) {
            this(id, name, reliability, ratings, sameAs, affiliations, false);
        }

        /** Keeps copies. */
        public Source {
            ratings = List.copyOf(ratings);
            sameAs = List.copyOf(sameAs);
            affiliations = List.copyOf(affiliations);
        }
    }

    /** A desk's letter for a source, since it was recorded. */
    public record Rating(Letter letter, Life life) {}

    /** This record and another are the same source. */
    public record SameAs(String source, Life life) {}

    /**
     * What a source is with another.
     *
     * @param as the role; absent: one that controls
     */
    public record Affiliation(
            String with,
            @Nullable Role as,
            @Nullable WorldTime from,
            @Nullable WorldTime until,
            Life life) {

        boolean controls() {
            return as == null || as.controls();
        }

        boolean inForce(WorldTime at) {
            return Dossier.inForce(from, until, at);
        }
    }

    /** A proposition, with the interests that sources have in it. */
    public record Claim(String id, String text, List<Stake> stakes) {

        /** Keeps copies. */
        public Claim {
            stakes = List.copyOf(stakes);
        }
    }

    /** A source's interest in a claim. */
    public record Stake(
            String source,
            StakeKind stake,
            @Nullable WorldTime from,
            @Nullable WorldTime until,
            Life life) {

        boolean inForce(WorldTime at) {
            return Dossier.inForce(from, until, at);
        }
    }

    /**
     * Something said, somewhere.
     *
     * @param speaker who said it; absent: the outlet on its own account
     * @param onBehalfOf the party whose statement it is
     * @param derivedFrom the statement that this one was taken from
     */
    public record Statement(
            String id,
            @Nullable String speaker,
            @Nullable String onBehalfOf,
            String outlet,
            WorldTime saidAt,
            @Nullable String derivedFrom,
            @Nullable Directness directness,
            @Nullable Form form,
            Life life) {

        /** Whether somebody else than the outlet answers for it. */
        boolean attributed() {
            return speaker != null || onBehalfOf != null;
        }

        /** The party that answers for it. */
        String holder() {
            if (onBehalfOf != null) {
                return onBehalfOf;
            }
            return speaker != null ? speaker : outlet;
        }
    }

    /**
     * Evidence: the link of one statement to one claim.
     *
     * @param interest an editor's own judgement of the interest; absent: judged by the stakes
     * @param verified whether an editor vouches for the statement's authenticity
     */
    public record Link(
            String id,
            String claim,
            String statement,
            Stance stance,
            @Nullable Interest interest,
            boolean verified,
            Life life) {}

    /** How two claims bear on each other. */
    public record Relation(String from, RelationType type, String to, Life life) {}

    /** An editor's decision on whether two statements share an origin; {@code id} names it in an explanation. */
    public record Ruling(@Nullable String id, String a, String b, RulingKind ruling, Life life) {}

    /** In force from the first moment of {@code from} to the last of {@code until}, open where absent. */
    private static boolean inForce(@Nullable WorldTime from, @Nullable WorldTime until, WorldTime at) {
        return (from == null || from.first() <= at.last()) && (until == null || at.first() <= until.last());
    }
}
