package org.gainsay.source;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Role;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** What a source is with another, over time. */
@Entity
@Table(name = "affiliation")
public class Affiliation extends Recorded {

    @Column(updatable = false)
    private UUID source = PUBLISHED;

    @Column(name = "\"with\"", updatable = false)
    private UUID with = PUBLISHED;

    @Enumerated(EnumType.STRING)
    @Column(name = "\"as\"")
    private @Nullable Role as;

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "from_said"))
    @AttributeOverride(name = "first", column = @Column(name = "from_first"))
    @AttributeOverride(name = "last", column = @Column(name = "from_last"))
    private @Nullable Held from;

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "until_said"))
    @AttributeOverride(name = "first", column = @Column(name = "until_first"))
    @AttributeOverride(name = "last", column = @Column(name = "until_last"))
    private @Nullable Held until;

    /** For the persistence provider. */
    protected Affiliation() {}

    /** A new one, to be recorded by the ledger. */
    public Affiliation(UUID source, UUID with, @Nullable Role as, @Nullable Held from, @Nullable Held until) {
        this.source = source;
        this.with = with;
        this.as = as;
        this.from = from;
        this.until = until;
    }

    @Override
    public Kind kind() {
        return Kind.AFFILIATION;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.sources(Set.of(source));
    }

    /** Who is with the other. */
    public UUID source() {
        return source;
    }

    /** The other. */
    public UUID with() {
        return with;
    }

    /** Its role; null: one that is controlled by the other. */
    public @Nullable Role as() {
        return as;
    }

    /** Since when, as said. */
    public @Nullable String from() {
        return Held.said(from);
    }

    /** Until when, as said. */
    public @Nullable String until() {
        return Held.said(until);
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(@Nullable Role newAs, @Nullable Held newFrom, @Nullable Held newUntil) {
        as = newAs;
        from = newFrom;
        until = newUntil;
    }
}
