package org.gainsay.telling.provenance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.JoinReason;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Stance;
import org.gainsay.statement.Derivation;
import org.jspecify.annotations.Nullable;

/** What one node is to another. */
@Schema(name = "ProvenanceEdge", description = "What one node is to another.")
public record Edge(
        Kind kind,
        String from,
        String to,

        @Schema(description = "How it was taken, where that was recorded.") @Nullable
        Derivation how,

        @Schema(description = "What a statement does to the claim, and what became of it.") @Nullable
        Bearing evidence,

        @Schema(description = "Why statements are one origin.") @Nullable
        JoinReason joinedBy,

        @Schema(description = "How two claims bear on each other.") @Nullable
        RelationType relation) {

    /** What there is between nodes. */
    @Schema(name = "ProvenanceEdgeKind")
    public enum Kind {
        /** A statement was taken from another. */
        DERIVED_FROM("taken from"),
        /** Somebody said it. */
        SAID_BY("said by"),
        /** Somebody answers for it. */
        ON_BEHALF_OF("on behalf of"),
        /** An outlet published it. */
        PUBLISHED_BY("published by"),
        /** A statement bears on a claim. */
        BEARS_ON("bears on"),
        /** A claim bears on another. */
        RELATES_TO("relates to"),
        /** A root is of an origin. */
        BELONGS_TO("belongs to"),
        /** A root is of one origin with others through a source, or by a ruling, or as the desk grouped them. */
        JOINED_BY("joined by");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A link.
     *
     * @param id its id in this ledger
     * @param stance what it does to the claim that was asked for
     * @param stanceThere what it does to the claim that it is to, where that is another stance
     */
    @Schema(name = "ProvenanceEvidence", description = "A link of a statement to a claim.")
    public record Bearing(
            UUID id,
            Stance stance,
            @Nullable Stance stanceThere,
            @Nullable Interest interest,
            boolean verified,

            @Schema(description = "Why it is not counted; absent: it is.") @Nullable
            LeftOutReason leftOut) {}

    static Edge of(Kind kind, String from, String to) {
        return new Edge(kind, from, to, null, null, null, null);
    }

    static Edge derived(String from, String to, @Nullable Derivation how) {
        return new Edge(Kind.DERIVED_FROM, from, to, how, null, null, null);
    }

    static Edge bears(String statement, String claim, Bearing evidence) {
        return new Edge(Kind.BEARS_ON, statement, claim, null, evidence, null, null);
    }

    static Edge joined(String root, String by, JoinReason reason) {
        return new Edge(Kind.JOINED_BY, root, by, null, null, reason, null);
    }

    static Edge related(String from, String to, RelationType type) {
        return new Edge(Kind.RELATES_TO, from, to, null, null, null, type);
    }

    /** In a few words, for a drawing. */
    String words() {
        if (how != null) {
            return lower(how);
        }
        if (evidence != null) {
            String stance = lower(evidence.stance());
            return evidence.leftOut() == null ? stance : stance + " (left out: " + lower(evidence.leftOut()) + ")";
        }
        if (joinedBy == JoinReason.DESK) {
            return "grouped by the desk";
        }
        if (joinedBy != null) {
            return "one " + lower(joinedBy);
        }
        return relation == null ? kind.words() : lower(relation);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
