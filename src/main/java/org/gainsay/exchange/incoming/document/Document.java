package org.gainsay.exchange.incoming.document;

import java.util.List;

/**
 * A document as it was read.
 *
 * @param items what it holds, in its order
 * @param findings what in it is no item
 */
public record Document(List<Read> items, List<Finding> findings) {

    /** Keeps copies. */
    public Document {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }
}
