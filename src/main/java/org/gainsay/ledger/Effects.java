package org.gainsay.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        List<Change> changes,

        @Schema(
                description = "In the answer of a publication: the addresses of all records that it shows to everybody;"
                        + " with dryRun=true, would show.")
        @Nullable
        List<String> published,

        @Schema(
                description = "In the answer of a write: corroborations that follow later, as they are too many for one"
                        + " transaction; what reads them says so with pendingSince. Absent where none do.")
        @Nullable
        List<Pending> pending) {

    /** Nothing. */
    public static final Effects NONE = new Effects(List.of(), List.of(), null, null);

    /** Keeps copies. */
    public Effects {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
        published = published == null ? null : List.copyOf(published);
        pending = pending == null ? null : List.copyOf(pending);
    }
}
