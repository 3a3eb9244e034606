package org.gainsay.corroboration;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.gainsay.assessment.Ids;

/** Where an item stands among those of its origin: the strongest first, then by its statement's id in this ledger. */
record ItemPlace(BigDecimal strength, String statement) implements Comparable<ItemPlace> {

    private static final Comparator<ItemPlace> ORDER = Comparator.comparing(
                    ItemPlace::strength, Comparator.reverseOrder())
            .thenComparing(ItemPlace::statement, Ids.ORDER);

    @Override
    public int compareTo(ItemPlace other) {
        return ORDER.compare(this, other);
    }

    String written() {
        return strength.toPlainString() + " " + statement;
    }

    static ItemPlace read(String written) {
        String[] parts = written.split(" ", 2);
        return new ItemPlace(new BigDecimal(parts[0]), UUID.fromString(parts[1]).toString());
    }
}
