package org.gainsay.source.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identities, written within the act that seals them; of what is there the service can read no more than that it is. */
@ApplicationScoped
class IdentityRows {

    private final EntityManager entities;

    IdentityRows(EntityManager entities) {
        this.entities = entities;
    }

    void add(SealedIdentity sealed) {
        entities.createNativeQuery("""
                        INSERT INTO identity (source, version, sealed_at, key, wrapped_key, nonce, ciphertext)
                        VALUES (:source, :version, :at, :key, decode(:wrapped, 'hex'), decode(:nonce, 'hex'),
                            decode(:ciphertext, 'hex'))""")
                .setParameter("source", sealed.source())
                .setParameter("version", sealed.version())
                .setParameter("at", sealed.at())
                .setParameter("key", sealed.key())
                .setParameter("wrapped", sealed.wrappedKey())
                .setParameter("nonce", sealed.nonce())
                .setParameter("ciphertext", sealed.ciphertext())
                .executeUpdate();
    }

    /** The fingerprint of the key that identities were sealed with: one key for all; null where there are none. */
    @Nullable
    String key() {
        List<String> keys = entities.createNativeQuery("SELECT key FROM identity_seal LIMIT 1", String.class)
                .getResultList();
        return keys.isEmpty() ? null : keys.get(0);
    }

    /** When a source's identity was sealed last; null: it never was here. */
    @Nullable
    IdentityView last(UUID source) {
        List<Tuple> rows = entities.createNativeQuery(
                        "SELECT version, sealed_at FROM identity_seal WHERE source = :source ORDER BY version DESC LIMIT 1",
                        Tuple.class)
                .setParameter("source", source)
                .getResultList();
        return rows.isEmpty()
                ? null
                : new IdentityView(
                        source, rows.get(0).get(0, Integer.class), rows.get(0).get(1, Instant.class), List.of(), null);
    }

    /** What an unsealing that is on record lets be read; the database refuses any other. */
    SealedIdentity unsealed(UUID unsealing) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        SELECT source, version, sealed_at, key, wrapped_key, nonce, ciphertext FROM unsealed(:unsealing)""", Tuple.class)
                .setParameter("unsealing", unsealing)
                .getSingleResult();
        HexFormat hex = HexFormat.of();
        return new SealedIdentity(
                row.get("source", UUID.class),
                row.get("version", Integer.class),
                row.get("sealed_at", Instant.class),
                row.get("key", String.class),
                hex.formatHex(row.get("wrapped_key", byte[].class)),
                hex.formatHex(row.get("nonce", byte[].class)),
                hex.formatHex(row.get("ciphertext", byte[].class)));
    }
}
