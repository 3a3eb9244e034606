package org.gainsay.exchange.incoming;

import java.util.Arrays;
import java.util.List;
import org.gainsay.ledger.Held;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What an item says of its records, so that they are corrected where it says something else and left where it does not. */
final class Contents {

    private Contents() {}

    static boolean same(Statement one, Statement other) {
        return content(one).equals(content(other));
    }

    static boolean same(Publication one, Publication other) {
        return content(one).equals(content(other));
    }

    private static List<@Nullable Object> content(Publication p) {
        return Arrays.asList(
                p.outlet(), p.url(), p.archivedUrl(), p.title(), p.byline(), p.wireCredit(), p.publishedAt());
    }

    private static List<@Nullable Object> content(Statement s) {
        return Arrays.asList(
                s.speaker(),
                s.onBehalfOf(),
                s.outlet(),
                s.publication(),
                s.wire(),
                s.act(),
                s.text(),
                s.language(),
                s.translation(),
                s.saidAt(),
                s.derivedFrom(),
                s.how(),
                s.directness(),
                s.form(),
                s.naming());
    }

    /** Makes a statement say what another says; what it takes back is not an item's to say. */
    static void put(Statement from, Statement to) {
        to.correct(
                from.speaker(),
                from.onBehalfOf(),
                from.outlet(),
                from.publication(),
                from.wire(),
                from.act(),
                from.text(),
                from.language(),
                from.translation(),
                Held.parse(from.saidAt()),
                from.derivedFrom(),
                from.how(),
                to.takesBack(),
                from.directness(),
                from.form(),
                from.naming());
    }
}
