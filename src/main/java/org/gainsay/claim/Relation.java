package org.gainsay.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.RelationType;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;

/** How one claim bears on another. */
@Entity
@Table(name = "relation")
public class Relation extends Recorded {

    @Column(name = "\"from\"", updatable = false)
    private UUID from = PUBLISHED;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RelationType type = RelationType.RESTATES;

    @Column(name = "\"to\"", updatable = false)
    private UUID to = PUBLISHED;

    /** For the persistence provider. */
    protected Relation() {}

    /** A new one, to be recorded by the ledger. */
    public Relation(UUID from, RelationType type, UUID to) {
        this.from = from;
        this.type = type;
        this.to = to;
    }

    @Override
    public Kind kind() {
        return Kind.RELATION;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.groundsOf(Set.of(from, to));
    }

    /** The claim that the relation starts from. */
    public UUID from() {
        return from;
    }

    /** How it bears on the other. */
    public RelationType type() {
        return type;
    }

    /** The other claim. */
    public UUID to() {
        return to;
    }
}
