package org.gainsay.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every record has in common. Only the ledger's {@link Entry} changes it. */
@MappedSuperclass
public abstract class Recorded {

    /** The audience of what is published. */
    public static final UUID PUBLISHED = new UUID(0, 0);

    @Id
    private UUID id = PUBLISHED;

    @Column(updatable = false)
    private String born = "";

    private UUID audience = PUBLISHED;

    @Column(name = "recorded_at", updatable = false)
    private @Nullable Instant recordedAt;

    @Column(name = "stored_at")
    private Instant storedAt = Instant.EPOCH;

    private int version;

    @Column(name = "version_at")
    private @Nullable Instant versionAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    private String actor = "";

    private byte[] salt = {};

    /** The kind of this record. */
    public abstract Kind kind();

    /** How a change of it passes the gate. */
    public abstract Gate gate();

    /** What a change of it changes, by ids that never change. */
    public abstract Touch touch();

    /** A UUIDv7 of this ledger. */
    public UUID id() {
        return id;
    }

    /** The id at first recording anywhere. */
    public String born() {
        return born;
    }

    /** Who may see it: a desk, or {@link #PUBLISHED}. */
    public UUID audience() {
        return audience;
    }

    /** When a desk first knew it; null: from the beginning. */
    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** When this version was stored in this ledger. */
    public Instant storedAt() {
        return storedAt;
    }

    /** Counts from 1. */
    public int version() {
        return version;
    }

    /** Since when it is withdrawn; null where it is not. */
    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Why it was withdrawn, in the words of who did it. */
    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** Who stored this version. */
    public String actor() {
        return actor;
    }

    void first(
            UUID newId,
            UUID newAudience,
            String newBorn,
            @Nullable Instant recorded,
            Instant stored,
            String by,
            byte[] newSalt) {
        id = newId;
        audience = newAudience;
        born = newBorn;
        recordedAt = recorded;
        versionAt = recorded;
        storedAt = stored;
        version = 1;
        actor = by;
        salt = newSalt.clone();
    }

    void next(Instant at, String by) {
        version++;
        versionAt = at;
        storedAt = at;
        actor = by;
    }

    /** Makes this the version behind another one, known since then. */
    void follow(Recorded before, Instant since, Instant stored, String by) {
        id = before.id;
        audience = before.audience;
        born = before.born;
        recordedAt = before.recordedAt;
        salt = before.salt.clone();
        version = before.version + 1;
        versionAt = since;
        storedAt = stored;
        actor = by;
    }

    void published() {
        audience = PUBLISHED;
    }

    void withdrawn(@Nullable Instant at, @Nullable String reason) {
        withdrawnAt = at;
        withdrawalReason = reason;
    }
}
