package org.gainsay.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.RulingKind;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** An editor's decision on whether two statements share an origin. */
@Entity
@Table(name = "ruling")
public class Ruling extends Recorded {

    @Column(updatable = false)
    private UUID a = PUBLISHED;

    @Column(updatable = false)
    private UUID b = PUBLISHED;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RulingKind ruling = RulingKind.SAME_ORIGIN;

    private @Nullable String reason;

    /** For the persistence provider. */
    protected Ruling() {}

    /** A new one, to be recorded by the ledger. */
    public Ruling(UUID a, UUID b, RulingKind ruling, @Nullable String reason) {
        this.a = a;
        this.b = b;
        this.ruling = ruling;
        this.reason = reason;
    }

    @Override
    public Kind kind() {
        return Kind.RULING;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.ruled(Set.of(a, b));
    }

    /** One statement. */
    public UUID a() {
        return a;
    }

    /** The other. */
    public UUID b() {
        return b;
    }

    /** The decision. */
    public RulingKind ruling() {
        return ruling;
    }

    /** Why, at most 2,000 characters. */
    public @Nullable String reason() {
        return reason;
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(@Nullable String newReason) {
        reason = newReason;
    }
}
