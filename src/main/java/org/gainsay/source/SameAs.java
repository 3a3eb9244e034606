package org.gainsay.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;

/** Two records of one source: the other stands for this one. */
@Entity
@Table(name = "same_as")
public class SameAs extends Recorded {

    @Column(updatable = false)
    private UUID source = PUBLISHED;

    @Column(updatable = false)
    private UUID other = PUBLISHED;

    /** For the persistence provider. */
    protected SameAs() {}

    /** A new one, to be recorded by the ledger. */
    public SameAs(UUID source, UUID other) {
        this.source = source;
        this.other = other;
    }

    @Override
    public Kind kind() {
        return Kind.SAME_AS;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.sources(Set.of(source, other));
    }

    /** The record that the other stands for. */
    public UUID source() {
        return source;
    }

    /** The record that stands for it. */
    public UUID other() {
        return other;
    }
}
