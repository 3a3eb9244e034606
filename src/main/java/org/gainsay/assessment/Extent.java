package org.gainsay.assessment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much evidence there is.
 *
 * @param supporting how many origins support the claim
 * @param denying how many deny it; one may do both
 * @param supportItems how many items those have that support it
 * @param denialItems the same for the other side
 * @param asked how many statements neither confirm nor deny it
 * @param context how many stand as context
 * @param leftOut how many links are left out, by the reason; a reason that was not counted is not there
 */
public record Extent(
        long supporting,
        long denying,
        long supportItems,
        long denialItems,
        long asked,
        long context,
        Map<LeftOutReason, Long> leftOut) {

    /** Keeps a copy, in the order of the reasons. */
    public Extent {
        leftOut = leftOut.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(leftOut));
    }
}
