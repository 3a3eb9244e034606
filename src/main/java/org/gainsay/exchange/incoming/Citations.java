package org.gainsay.exchange.incoming;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.exchange.incoming.document.Item;
import org.gainsay.exchange.incoming.document.Read;

/** Brings items into an order in which each comes behind those of the document that it was taken from. */
final class Citations {

    private Citations() {}

    /** In a circle one comes first all the same. */
    static List<Read> first(List<Read> items) {
        Map<Object, Read> byKey = new HashMap<>();
        for (Read read : items) {
            Item item = read.item();
            if (item != null) {
                byKey.putIfAbsent(item.id(), read);
                if (item.publication() != null && item.publication().url() != null) {
                    byKey.putIfAbsent(item.publication().url(), read);
                }
            }
        }
        List<Read> sorted = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (Read read : items) {
            visit(read, byKey, begun, done, sorted);
        }
        return sorted;
    }

    /** Without recursion, as a document may cite itself in a row as long as it is. */
    private static void visit(
            Read root, Map<Object, Read> byKey, Set<String> begun, Set<String> done, List<Read> sorted) {
        Deque<Read> way = new ArrayDeque<>(List.of(root));
        while (!way.isEmpty()) {
            Read at = way.peek();
            if (begun.add(at.pointer())) {
                cited(at, byKey).stream()
                        .filter(other -> !begun.contains(other.pointer()))
                        .forEach(way::push);
            } else {
                way.pop();
                if (done.add(at.pointer())) {
                    sorted.add(at);
                }
            }
        }
    }

    private static List<Read> cited(Read read, Map<Object, Read> byKey) {
        List<Read> cited = new ArrayList<>();
        Item item = read.item();
        if (item != null) {
            for (Item.Basis basis : item.basis()) {
                Object key = basis.url() == null ? basis.id() : basis.url();
                Read other = key == null ? null : byKey.get(key);
                if (other != null && other != read) {
                    cited.add(other);
                }
            }
        }
        return cited;
    }
}
