package org.gainsay.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** A desk's Admiralty letter for a source. */
@Entity
@Table(name = "rating")
public class Rating extends Recorded {

    @Column(updatable = false)
    private UUID source = PUBLISHED;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Letter letter = Letter.F;

    private @Nullable String reason;

    /** For the persistence provider. */
    protected Rating() {}

    /** A new one, to be recorded by the ledger. */
    public Rating(UUID source, Letter letter, @Nullable String reason) {
        this.source = source;
        this.letter = letter;
        this.reason = reason;
    }

    @Override
    public Kind kind() {
        return Kind.RATING;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.sources(Set.of(source));
    }

    /** Who is rated. */
    public UUID source() {
        return source;
    }

    /** The letter. */
    public Letter letter() {
        return letter;
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
