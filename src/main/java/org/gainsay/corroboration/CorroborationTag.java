package org.gainsay.corroboration;

import jakarta.ws.rs.core.EntityTag;
import java.util.Locale;
import org.gainsay.claim.Currency;
import org.gainsay.ledger.Recorded;

/** Another tag than the claim's own: the corroboration changes with what is said, the claim when it is corrected. */
final class CorroborationTag {

    private CorroborationTag() {}

    /** Of a kept one. */
    static EntityTag of(Kept kept) {
        return new EntityTag(number(kept) + turned(kept));
    }

    /** And it changes once more, when what it rests on is settled and gets its place in the journal. */
    static EntityTag of(Reading reading) {
        Kept kept = reading.kept();
        boolean settled = !kept.movedAt().isAfter(reading.basis().storedBy());
        String open = reading.basis().journalPosition() == null
                ? ".open"
                : settled ? "" : "." + reading.basis().storedBy().toEpochMilli();
        return new EntityTag(number(kept) + (reading.horizon().present() ? turned(kept) : "") + open);
    }

    private static String number(Kept kept) {
        String whose = kept.audience().equals(Recorded.PUBLISHED)
                ? ""
                : "." + kept.audience().toString().substring(24);
        return kept.number() + "." + kept.policy() + whose + due(kept);
    }

    /** What it has still to follow: each act that is due changes it, though the number counts what was followed. */
    private static String due(Kept kept) {
        Due due = kept.due();
        return due == null ? "" : ".due" + due.acts() + "." + due.last().toEpochMilli();
    }

    /** The last boundary that time alone has passed. */
    private static String turned(Kept kept) {
        Currency currency = kept.currency();
        return currency == null ? "" : "." + currency.name().toLowerCase(Locale.ROOT);
    }
}
