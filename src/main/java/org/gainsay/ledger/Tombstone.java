package org.gainsay.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a redaction. The leaf of its entry commits to all of it.
 *
 * @param names the columns that were asked to be blanked
 * @param kept what is kept of each text in each version before
 */
public record Tombstone(
        Instant at, String actor, String reason, String authority, List<String> names, List<Kept> kept) {

    /** In the order in which the leaf commits to it. */
    public Tombstone {
        names = names.stream().sorted().toList();
        kept = kept.stream()
                .sorted(Comparator.comparing(Kept::version).thenComparing(Kept::name))
                .toList();
    }

    /**
     * What is kept of one text in one version.
     *
     * @param digest what the leaf of that version commits to, in hex
     * @param again the commitment to what stands there now, under the salt of now; null: nothing does
     * @param gone whether the words are gone
     */
    public record Kept(
            int version,
            String name,
            String digest,
            @Nullable String again,
            boolean gone) {}

    ObjectNode json() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode tombstone = json.objectNode()
                .put("at", at.toString())
                .put("actor", actor)
                .put("reason", reason)
                .put("authority", authority);
        names.forEach(tombstone.putArray("names")::add);
        for (Kept text : kept) {
            ObjectNode member = json.objectNode()
                    .put("version", text.version())
                    .put("name", text.name())
                    .put("digest", text.digest())
                    .put("gone", text.gone());
            if (text.again() != null) {
                member.put("again", text.again());
            }
            tombstone.withArray("kept").add(member);
        }
        return tombstone;
    }
}
