package org.gainsay.exchange.incoming;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.ledger.Dump;
import org.gainsay.ledger.Kind;

/** What is stored of records. Corroborations that other tests have left to be computed follow at any time. */
final class Records {

    private static final Set<String> TABLES = Stream.concat(
                    Kind.records().map(Kind::table),
                    Stream.of("past", "journal", "external_id", "incoming_item", "rating_words"))
            .collect(Collectors.toSet());

    private Records() {}

    static Map<String, String> of(Dump dump) {
        Map<String, String> all = new TreeMap<>(dump.take());
        all.keySet().retainAll(TABLES);
        if (all.size() != TABLES.size()) {
            throw new AssertionError(all.keySet());
        }
        return all;
    }
}
