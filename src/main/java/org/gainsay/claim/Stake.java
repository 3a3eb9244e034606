package org.gainsay.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.StakeKind;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** A source's interest in a claim. Testifying is no stake. */
@Entity
@Table(name = "stake")
public class Stake extends Recorded {

    @Column(updatable = false)
    private UUID claim = PUBLISHED;

    @Column(updatable = false)
    private UUID source = PUBLISHED;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StakeKind stake = StakeKind.PARTY;

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
    protected Stake() {}

    /** A new one, to be recorded by the ledger. */
    public Stake(UUID claim, UUID source, StakeKind stake, @Nullable Held from, @Nullable Held until) {
        this.claim = claim;
        this.source = source;
        this.stake = stake;
        this.from = from;
        this.until = until;
    }

    @Override
    public Kind kind() {
        return Kind.STAKE;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.groundsOf(Set.of(claim));
    }

    /** The claim. */
    public UUID claim() {
        return claim;
    }

    /** Whose interest it is. */
    public UUID source() {
        return source;
    }

    /** What the interest is. */
    public StakeKind stake() {
        return stake;
    }

    /** Since when it has been in force, as said. */
    public @Nullable String from() {
        return Held.said(from);
    }

    /** Until when it was in force, as said. */
    public @Nullable String until() {
        return Held.said(until);
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(@Nullable Held newFrom, @Nullable Held newUntil) {
        from = newFrom;
        until = newUntil;
    }
}
