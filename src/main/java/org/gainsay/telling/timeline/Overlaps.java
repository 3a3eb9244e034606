package org.gainsay.telling.timeline;

import java.util.List;
import org.gainsay.assessment.WorldTime;

/** Tells which times are too imprecise to be put before or after others. */
final class Overlaps {

    private Overlaps() {}

    /** Whose interval shares a moment with that of another; they come in the order of their first moments. */
    static boolean[] among(List<WorldTime> ordered) {
        boolean[] uncertain = new boolean[ordered.size()];
        long last = Long.MIN_VALUE;
        int lasting = -1;
        for (int i = 0; i < uncertain.length; i++) {
            WorldTime at = ordered.get(i);
            if (lasting >= 0 && at.first() <= last) {
                uncertain[i] = true;
                uncertain[lasting] = true;
            }
            if (i + 1 < uncertain.length && ordered.get(i + 1).first() <= at.last()) {
                uncertain[i] = true;
            }
            if (lasting < 0 || at.last() > last) {
                last = at.last();
                lasting = i;
            }
        }
        return uncertain;
    }
}
