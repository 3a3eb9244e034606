package org.gainsay.corroboration;

import java.util.Comparator;
import java.util.UUID;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Ids;
import org.gainsay.assessment.LeftOutReason;

/** A link that is left out, and where it stands among those: by its statement's id in this ledger, then by its own. */
record LeftOutPlace(String statement, LeftOut leftOut) implements Comparable<LeftOutPlace> {

    private static final Comparator<LeftOutPlace> ORDER = Comparator.comparing(LeftOutPlace::statement, Ids.ORDER)
            .thenComparing(place -> place.leftOut().evidence(), Ids.ORDER);

    @Override
    public int compareTo(LeftOutPlace other) {
        return ORDER.compare(this, other);
    }

    String written() {
        return statement + " " + leftOut.evidence();
    }

    /** Of what a cursor says, which is where the list goes on and not why. */
    static LeftOutPlace read(String written) {
        String[] parts = written.split(" ", 2);
        return new LeftOutPlace(UUID.fromString(parts[0]).toString(), new LeftOut(parts[1], LeftOutReason.NEUTRAL));
    }
}
