package org.gainsay.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an act beside the record itself.
 *
 * @param changes corroborations whose figures it changed, by claim and policy
 */
@Schema(description = "What came of the write, beside the record itself.")
public record Effects(
        @Schema(description = "In the answer of a write: what was probably not meant, or forgotten.")
        List<Warning> warnings,

        @Schema(
                description =
                        "In the answer of a write: corroborations whose figures change by it; with dryRun=true, would change.")
        List<Change> changes) {

    /** Nothing. */
    public static final Effects NONE = new Effects(List.of(), List.of());

    /** Keeps copies. */
    public Effects {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
    }
}
