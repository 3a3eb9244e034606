package org.gainsay.dashboard;

import java.util.List;

/**
 * What the one who asks may do about what a page shows.
 *
 * @param records whether he may record what was said of it
 * @param edits whether he may decide about it and withdraw it
 * @param recorded whether he comes from recording something
 * @param forgotten what was probably forgotten
 */
public record Tools(boolean records, boolean edits, boolean recorded, List<Forgotten.Item> forgotten) {

    /** Keeps a copy. */
    public Tools {
        forgotten = List.copyOf(forgotten);
    }
}
