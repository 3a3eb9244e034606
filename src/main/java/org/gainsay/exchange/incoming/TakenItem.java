package org.gainsay.exchange.incoming;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Stance;
import org.gainsay.exchange.incoming.document.Finding;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** What came of one item of a document. */
@Schema(name = "IncomingItem", description = "What came of one item of a document.")
public record TakenItem(
        @Schema(
                description =
                        "Where it stands in the document: an RFC 6901 pointer into JSON, the path of an element of"
                                + " XML; of a table /row.")
        String pointer,

        @Schema(description = "Of a table: its row, counted from 1, which is the header.") @Nullable
        Integer row,

        IncomingOutcome outcome,

        @Schema(description = "By which it is known again: its statement has it as an external id.") @Nullable
        ExternalId externalId,

        @Schema(description = "The statement that it is here.") @Nullable
        UUID statement,

        @Nullable UUID publication,
        @Nullable UUID evidence,

        @Schema(description = "The statement here that it was taken from, so that it is no origin of its own.")
        @Nullable
        UUID derivedFrom,

        @Nullable ClaimTaken claim,
        @Nullable RatingTaken rating,

        @Schema(description = "Who is said to have made the claim; not stored: record what was said as a statement.")
        @Nullable
        ClaimantTold claimant,

        @Schema(description = "What was not understood, and what was done about it.")
        List<Finding> findings) {

    /** Keeps a copy. */
    public TakenItem {
        findings = List.copyOf(findings);
    }

    /** The claim that it bears on. */
    @Schema(name = "IncomingClaim", description = "The claim that an item bears on.")
    public record ClaimTaken(
            UUID id,
            ClaimFound found,

            @Schema(description = "What it does to the claim.")
            Stance stance,

            @Schema(
                    description =
                            "Of a claim that was recorded with it: claims that say much the same, the likest first."
                                    + " Nothing is merged: record that one restates the other, if it does.")
            @Nullable
            List<AlikeClaim> alike) {

        /** Keeps a copy. */
        public ClaimTaken {
            alike = alike == null ? null : List.copyOf(alike);
        }
    }

    /** A claim that says much the same as another. */
    @Schema(name = "AlikeClaim", description = "A claim that says much the same.")
    public record AlikeClaim(
            UUID claim,

            @Schema(description = "Its first 200 characters.")
            String text,

            @Schema(description = "How alike they are, in hundredths.")
            int likeness) {}

    /** A rating as it is printed. */
    @Schema(name = "IncomingRating", description = "A rating as it is printed, and whether its text is known.")
    public record RatingTaken(
            @Nullable String label,
            @Nullable String value,
            @Nullable String best,
            @Nullable String worst,

            @Schema(
                    description =
                            "Whether the rating words say what it does to the claim; where not, it is context, and"
                                    + " listed for an editor.")
            boolean known) {}

    /** Who is said to have made a claim. */
    @Schema(name = "IncomingClaimant", description = "Who is said to have made the claim, when and where.")
    public record ClaimantTold(
            @Nullable String name,
            @Nullable SourceKind kind,
            @Nullable String saidAt,
            List<String> appearances) {

        /** Keeps a copy. */
        public ClaimantTold {
            appearances = List.copyOf(appearances);
        }
    }
}
