package org.gainsay.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proposition P. "Somebody says P" is no claim: P is. */
@Entity
@Table(name = "claim")
public class Claim extends Recorded {

    private String text = "";

    private @Nullable String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "expires_said"))
    @AttributeOverride(name = "first", column = @Column(name = "expires_first"))
    @AttributeOverride(name = "last", column = @Column(name = "expires_last"))
    private @Nullable Held expires;

    /** For the persistence provider. */
    protected Claim() {}

    /** A new one, to be recorded by the ledger. */
    public Claim(String text, @Nullable String language, List<String> topics, @Nullable Held expires) {
        this.text = text;
        this.language = language;
        this.topics = List.copyOf(topics);
        this.expires = expires;
    }

    @Override
    public Kind kind() {
        return Kind.CLAIM;
    }

    @Override
    public Gate gate() {
        return Gate.SHARED;
    }

    @Override
    public Touch touch() {
        // Sentences about it, and about claims that it bears on, hold its words.
        return Touch.claims(Set.of(id()));
    }

    /** The proposition, at most 4,000 characters. */
    public String text() {
        return text;
    }

    /** BCP 47 tag. */
    public @Nullable String language() {
        return language;
    }

    /** What it is about. */
    public List<String> topics() {
        return topics;
    }

    /** Until when it is meant, as said; null: for good. */
    public @Nullable String expires() {
        return Held.said(expires);
    }

    /** Whether it is still meant at an instant; null: it is meant for good. */
    public @Nullable Currency currency(Instant at) {
        return Currency.of(Held.last(expires), at);
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(
            String newText, @Nullable String newLanguage, List<String> newTopics, @Nullable Held newExpires) {
        text = newText;
        language = newLanguage;
        topics = List.copyOf(newTopics);
        expires = newExpires;
    }
}
