package org.gainsay.verdict;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Status;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An editor's signed rating of a claim. No corroboration rests on it, and none is ever turned into one. */
@Entity
@Table(name = "verdict")
public class Verdict extends Recorded {

    @Column(updatable = false)
    private UUID claim = PUBLISHED;

    @Column(updatable = false)
    private UUID scale = PUBLISHED;

    private String rating = "";

    private @Nullable String title;

    private @Nullable String summary;

    private @Nullable String url;

    private @Nullable String language;

    private @Nullable String author;

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "reviewed_said"))
    @AttributeOverride(name = "first", column = @Column(name = "reviewed_first"))
    @AttributeOverride(name = "last", column = @Column(name = "reviewed_last"))
    private @Nullable Held reviewedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> corrections = List.of();

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "stood_as")
    private @Nullable Status stoodAs;

    @Column(name = "stood_policy")
    private @Nullable String stoodPolicy;

    /** For the persistence provider. */
    protected Verdict() {}

    /** A new draft, to be recorded by the ledger. */
    public Verdict(UUID claim, UUID scale, VerdictContent content) {
        this.claim = claim;
        this.scale = scale;
        correct(content);
    }

    @Override
    public Kind kind() {
        return Kind.VERDICT;
    }

    @Override
    public Gate gate() {
        // How the claim stands when it is issued is then how it stood at that instant: nothing is written meanwhile.
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.NOTHING;
    }

    /** The claim. */
    public UUID claim() {
        return claim;
    }

    /** The scale that it is rated on. */
    public UUID scale() {
        return scale;
    }

    /** The code of the rating. */
    public String rating() {
        return rating;
    }

    /** The article's title. */
    public @Nullable String title() {
        return title;
    }

    /** Why, in short. */
    public @Nullable String summary() {
        return summary;
    }

    /** The article. */
    public @Nullable String url() {
        return url;
    }

    /** BCP 47 tag of the article. */
    public @Nullable String language() {
        return language;
    }

    /** Who signs it. */
    public @Nullable String author() {
        return author;
    }

    /** When the claim was reviewed, as said. */
    public @Nullable String reviewedAt() {
        return Held.said(reviewedAt);
    }

    /** What readers are told was corrected, the first first. */
    public List<String> corrections() {
        return corrections;
    }

    /** Since when the article is out; null: it is a draft. */
    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    /** How the claim stood then. */
    public @Nullable Status stoodAs() {
        return stoodAs;
    }

    /** By which policy. */
    public @Nullable String stoodPolicy() {
        return stoodPolicy;
    }

    /** What has become of it. */
    public VerdictState state() {
        return VerdictState.of(issuedAt, withdrawnAt());
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public final void correct(VerdictContent content) {
        rating = content.rating();
        title = content.title();
        summary = content.summary();
        url = content.url();
        language = content.language();
        author = content.author();
        reviewedAt = Held.parse(content.reviewedAt());
        corrections = content.corrections() == null ? List.of() : List.copyOf(content.corrections());
    }

    /** Says since when the article is out, and how the claim stood then; only within the ledger's act. */
    public final void issue(Instant at, Status status, String policy) {
        issuedAt = at;
        stoodAs = status;
        stoodPolicy = policy;
    }
}
