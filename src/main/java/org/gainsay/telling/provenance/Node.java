package org.gainsay.telling.provenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * Something in the graph.
 *
 * @param id the kind in lower case, and the record's id in this ledger; an origin has that of its smallest root
 */
@Schema(name = "ProvenanceNode", description = "Something in the graph.")
public record Node(
        @Schema(description = "Stable: the kind and the record's id.")
        String id,

        Kind kind,

        @Schema(description = "A name, or the first words.") String label,

        @Schema(description = "Where the record is; an origin is no record.") @Nullable
        String href,

        @Nullable SourceKind sourceKind,
        @Nullable Facts statement) {

    /** What there is in the graph. */
    @Schema(name = "ProvenanceNodeKind")
    public enum Kind {
        /** The claim, or one by way of which evidence reaches it. */
        CLAIM,
        /** Something said. */
        STATEMENT,
        /** Somebody who said, answers for or published it. */
        SOURCE,
        /** One independent origin. */
        ORIGIN,
        /** An editor's decision. */
        RULING
    }

    /** What a statement is, in the graph. */
    @Schema(name = "ProvenanceStatement", description = "What a statement is.")
    public record Facts(
            @Schema(description = "As said.") String saidAt,

            @Nullable SpeechAct act,
            @Nullable Naming naming,
            @Nullable Directness directness,
            @Nullable Form form,

            @Schema(description = "Whether it was taken from another statement that is known.")
            boolean copy,

            @Schema(description = "Whether it stands in a circle of statements that were taken from each other.")
            boolean circular,

            boolean withdrawn) {}
}
