package org.gainsay.formats.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the changes.
 *
 * @param self its own address
 * @param first the address of the part with the last changes
 * @param next the address of the part with those before; null where there are none
 */
record Feed(
        String id,
        String title,
        String home,
        String self,
        String first,
        @Nullable String next,
        Instant updated,
        List<Entry> entries) {

    static final String DESCRIPTION =
            "How claims stand, each time that this changes. It is the state of the evidence, and never a verdict.";
}
