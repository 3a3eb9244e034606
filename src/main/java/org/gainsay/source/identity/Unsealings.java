package org.gainsay.source.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.jspecify.annotations.Nullable;

/** Who read which identity, when and why. */
@ApplicationScoped
class Unsealings {

    private static final String PAGE = """
            SELECT id, source, sealed, at, actor, reason FROM unsealing
            WHERE source = :source AND (at, id) > (CAST(:at AS timestamptz), CAST(:id AS uuid))
            ORDER BY at, id LIMIT :limit""";

    private static final String FIRST = Instant.EPOCH + " " + new UUID(0, 0);

    private final EntityManager entities;

    Unsealings(EntityManager entities) {
        this.entities = entities;
    }

    /** Puts it on record, and answers in whose log its entry stands: that of the source's audience. */
    UUID add(UnsealingView unsealing, byte[] salt) {
        UUID audience = (UUID) entities.createNativeQuery("SELECT audience FROM source WHERE id = :source", UUID.class)
                .setParameter("source", unsealing.source())
                .getSingleResult();
        entities.createNativeQuery("""
                        INSERT INTO unsealing (id, source, sealed, at, actor, reason, audience, salt)
                        VALUES (:id, :source, :sealed, :at, :actor, :reason, :audience, :salt)""")
                .setParameter("id", unsealing.id())
                .setParameter("source", unsealing.source())
                .setParameter("sealed", unsealing.sealed())
                .setParameter("at", unsealing.at())
                .setParameter("actor", unsealing.actor())
                .setParameter("reason", unsealing.reason())
                .setParameter("audience", audience)
                .setParameter("salt", salt)
                .executeUpdate();
        return audience;
    }

    /** Those of a source, the first first. */
    Page<UnsealingView> page(UUID source, int limit, @Nullable String cursor) {
        String list = "unsealings " + source;
        String[] behind = (cursor == null ? FIRST : Cursor.read(cursor, list)).split(" ", 2);
        List<Tuple> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("source", source)
                .setParameter("at", behind[0])
                .setParameter("id", behind[1])
                .setParameter("limit", limit + 1)
                .getResultList();
        return Page.of(rows.stream().map(Unsealings::view).toList(), limit, list, last -> last.at() + " " + last.id());
    }

    private static UnsealingView view(Tuple row) {
        return new UnsealingView(
                row.get("id", UUID.class),
                row.get("source", UUID.class),
                row.get("sealed", Integer.class),
                row.get("at", Instant.class),
                row.get("actor", String.class),
                row.get("reason", String.class),
                null);
    }
}
