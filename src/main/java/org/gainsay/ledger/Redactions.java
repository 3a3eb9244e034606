package org.gainsay.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What records say of the texts that were redacted in them. */
@ApplicationScoped
public class Redactions {

    private static final String OF = """
            SELECT r.record, r.at, r.actor, r.reason, r.authority, k.name, k.version, encode(k.digest, 'hex') AS digest
            FROM redaction r JOIN redacted k ON k.record = r.record AND k.redaction = r.version AND k.gone
            WHERE r.record = ANY (:records)
                AND NOT EXISTS (SELECT FROM redaction n WHERE n.record = r.record AND n.version > r.version)
            ORDER BY r.record, k.name, k.version""";

    private final EntityManager entities;
    private final Present present;

    Redactions(EntityManager entities, Present present) {
        this.entities = entities;
        this.present = present;
    }

    /** Those of these records of which something was redacted, by record, in at most one statement. */
    public Map<UUID, RedactionView> of(Collection<? extends Recorded> records) {
        // A redaction is a later version, so the many that have but one need not be asked about, unless it is an old
        // one.
        List<UUID> changed = records.stream()
                .filter(r -> present.isPast() || r.version() > 1)
                .map(Recorded::id)
                .toList();
        if (changed.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery(OF, Tuple.class)
                .setParameter("records", changed.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, RedactionView> views = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.get("record", UUID.class)))
                .forEach((record, texts) -> views.put(record, view(texts)));
        return views;
    }

    private static RedactionView view(List<Tuple> texts) {
        Tuple first = texts.get(0);
        Set<String> seen = new HashSet<>();
        List<RedactionView.Digest> digests = new ArrayList<>();
        for (Tuple text : texts) {
            String digest = text.get("digest", String.class);
            if (seen.add(digest)) {
                digests.add(new RedactionView.Digest(
                        Members.of(text.get("name", String.class)), text.get("version", Integer.class), digest));
            }
        }
        return new RedactionView(
                first.get("at", Instant.class),
                first.get("actor", String.class),
                first.get("reason", String.class),
                first.get("authority", String.class),
                digests);
    }
}
