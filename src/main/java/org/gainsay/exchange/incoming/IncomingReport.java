package org.gainsay.exchange.incoming;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.exchange.incoming.document.Finding;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Pending;
import org.gainsay.ledger.Warning;
import org.jspecify.annotations.Nullable;

/** What came of a document. */
@Schema(name = "IncomingReport", description = "What came of a document, item by item.")
public record IncomingReport(
        @Schema(description = "How many items came to each outcome.")
        Map<String, Integer> outcomes,

        @Schema(description = "The version of the rating words by which ratings were read.")
        int ratingWords,

        @Schema(description = "Its items, in their order.") List<TakenItem> items,

        @Schema(description = "What in the document is no item.")
        List<Finding> findings,

        @Schema(description = "What was probably not meant, or forgotten.")
        List<Warning> warnings,

        @Schema(description = "Corroborations whose figures change by it; with dryRun=true, would change.")
        List<Change> changes,

        @Schema(
                description = "Corroborations that follow later, as they are too many for one transaction. Absent where"
                        + " none do.")
        @Nullable
        List<Pending> pending) {

    /** Keeps copies. */
    public IncomingReport {
        outcomes = Map.copyOf(outcomes);
        items = List.copyOf(items);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
        pending = pending == null ? null : List.copyOf(pending);
    }
}
