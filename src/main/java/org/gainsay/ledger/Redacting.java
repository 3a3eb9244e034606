package org.gainsay.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** One redaction, within its act, of a record whose present version lies in the past by now. */
final class Redacting {

    private final EntityManager entities;
    private final Recorded record;
    private final Kind kind;

    Redacting(EntityManager entities, Recorded record) {
        this.entities = entities;
        this.record = record;
        this.kind = record.kind();
    }

    Tombstone redact(Instant at, String actor, List<String> names, String reason, String authority, byte[] newSalt) {
        String sight = seeAll();
        Map<Integer, String> before = versions();
        Map<List<Object>, Tombstone.Kept> earlier = earlier();
        mark(at, actor, names, reason, authority);
        entities.createNativeQuery("SELECT CAST(blank_past(:record, :salt) AS text)")
                .setParameter("record", record.id())
                .setParameter("salt", newSalt)
                .getSingleResult();
        Map<Integer, String> after = versions();
        List<Tombstone.Kept> kept = kept(before, after, earlier);
        if (kept.stream().noneMatch(k -> k.gone() && !wasGone(earlier, k))) {
            throw new Refusal(ProblemType.CONFLICT, "There is nothing in these members, in any version of the record.");
        }
        keep(kept);
        forgetRequests();
        present(at, actor, newSalt, names);
        see(sight);
        return new Tombstone(at, actor, reason, authority, names, kept);
    }

    /** Versions from before it was published are a desk's, and redacted too; answers what was seen before. */
    private String seeAll() {
        String before = (String)
                entities.createNativeQuery("SELECT coalesce(current_setting('gainsay.desks', true), '')", String.class)
                        .getSingleResult();
        entities.createNativeQuery(Sight.SEE_ALL, String.class).getSingleResult();
        return before;
    }

    private void see(String desks) {
        entities.createNativeQuery("SELECT set_config('gainsay.desks', :desks, true)", String.class)
                .setParameter("desks", desks)
                .getSingleResult();
    }

    private Map<Integer, String> versions() {
        List<Tuple> rows = entities.createNativeQuery(
                        "SELECT version, CAST(\"row\" AS text) FROM past WHERE record = :record", Tuple.class)
                .setParameter("record", record.id())
                .getResultList();
        Map<Integer, String> versions = new TreeMap<>();
        rows.forEach(row -> versions.put(row.get(0, Integer.class), row.get(1, String.class)));
        return versions;
    }

    /** What the redaction before this one keeps: the leaves still commit to that. */
    private Map<List<Object>, Tombstone.Kept> earlier() {
        List<Tuple> rows = entities.createNativeQuery("""
                        SELECT version, name, encode(digest, 'hex'), encode(again, 'hex'), gone FROM redacted
                        WHERE record = :record AND redaction = (SELECT max(version) FROM redaction WHERE record = :record)
                        """, Tuple.class)
                .setParameter("record", record.id())
                .getResultList();
        return rows.stream()
                .map(row -> new Tombstone.Kept(
                        row.get(0, Integer.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Boolean.class)))
                .collect(Collectors.toMap(k -> List.<Object>of(k.version(), k.name()), k -> k));
    }

    private List<Tombstone.Kept> kept(
            Map<Integer, String> before, Map<Integer, String> after, Map<List<Object>, Tombstone.Kept> earlier) {
        List<Tombstone.Kept> kept = new ArrayList<>();
        before.forEach((version, row) -> {
            String blanked = Objects.requireNonNull(after.get(version));
            Map<String, String> committed = Journal.commitments(kind, row);
            Map<String, String> again = Journal.commitments(kind, blanked);
            for (String name : kind.texts()) {
                Tombstone.Kept was = earlier.get(List.<Object>of(version, name));
                String digest = was == null ? committed.get(name) : was.digest();
                if (digest != null) {
                    boolean gone = was != null && was.gone() || !text(row, name).equals(text(blanked, name));
                    kept.add(new Tombstone.Kept(version, name, digest, again.get(name), gone));
                }
            }
        });
        return kept;
    }

    private static JsonNode text(String row, String name) {
        JsonNode text = Journal.read(row).get(name);
        return text == null ? MissingNode.getInstance() : text;
    }

    private static boolean wasGone(Map<List<Object>, Tombstone.Kept> earlier, Tombstone.Kept kept) {
        Tombstone.Kept was = earlier.get(List.<Object>of(kept.version(), kept.name()));
        return was != null && was.gone();
    }

    private void mark(Instant at, String actor, List<String> names, String reason, String authority) {
        entities.createNativeQuery("""
                        INSERT INTO redaction (record, version, at, actor, reason, authority, names)
                        VALUES (:record, :version, :at, :actor, :reason, :authority, CAST(:names AS text[]))""")
                .setParameter("record", record.id())
                .setParameter("version", record.version() + 1)
                .setParameter("at", at)
                .setParameter("actor", actor)
                .setParameter("reason", reason)
                .setParameter("authority", authority)
                .setParameter("names", names.toArray(String[]::new))
                .executeUpdate();
    }

    private void keep(List<Tombstone.Kept> kept) {
        for (Tombstone.Kept text : kept) {
            String again = text.again();
            entities.createNativeQuery("""
                            INSERT INTO redacted (record, redaction, version, name, digest, again, gone)
                            VALUES (:record, :redaction, :version, :name, decode(:digest, 'hex'),
                                decode(nullif(:again, ''), 'hex'), :gone)""")
                    .setParameter("record", record.id())
                    .setParameter("redaction", record.version() + 1)
                    .setParameter("version", text.version())
                    .setParameter("name", text.name())
                    .setParameter("digest", text.digest())
                    .setParameter("again", again == null ? "" : again)
                    .setParameter("gone", text.gone())
                    .executeUpdate();
        }
    }

    /** A digest of a body that brought the words, by which they could be guessed; a repetition of it is refused by now. */
    private void forgetRequests() {
        entities.createNativeQuery("""
                        UPDATE idempotency SET body_sha256 = sha256(uuid_send(gen_random_uuid()))
                        WHERE record = :record OR CAST(record AS text) IN (
                            SELECT cause FROM journal WHERE record = :record AND cause IS NOT NULL)""").setParameter("record", record.id()).executeUpdate();
    }

    /** The next version has the texts that the one before it has by now, so that what a blank is stands in one place. */
    private void present(Instant at, String actor, byte[] newSalt, List<String> names) {
        String texts = names.stream().map(name -> ", " + name + " = b." + name).collect(Collectors.joining());
        String update = """
                UPDATE %1$s t SET version = t.version + 1, version_at = :at, stored_at = :at, actor = :actor, salt = :salt%2$s
                FROM past p CROSS JOIN LATERAL jsonb_populate_record(CAST(NULL AS %1$s), p."row") b
                WHERE t.id = :record AND p.record = t.id AND p.version = t.version
                """.formatted(kind.table(), texts);
        entities.createNativeQuery(update)
                .setParameter("at", at)
                .setParameter("actor", actor)
                .setParameter("salt", newSalt)
                .setParameter("record", (UUID) record.id())
                .executeUpdate();
        entities.refresh(record);
    }
}
