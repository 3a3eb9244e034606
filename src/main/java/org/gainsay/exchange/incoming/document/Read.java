package org.gainsay.exchange.incoming.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one item of a document.
 *
 * @param pointer where it stands
 * @param row the row of a table
 * @param item what a ledger could store; null: not enough was understood
 * @param findings what was not understood
 */
public record Read(
        String pointer, @Nullable Integer row, @Nullable Item item, List<Finding> findings) {

    /** Keeps a copy. */
    public Read {
        findings = List.copyOf(findings);
    }
}
