package org.gainsay.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** The link of one statement to one claim. */
@Entity
@Table(name = "evidence")
public class Evidence extends Recorded {

    @Column(updatable = false)
    private UUID claim = PUBLISHED;

    @Column(updatable = false)
    private UUID statement = PUBLISHED;

    @Enumerated(EnumType.STRING)
    private Stance stance = Stance.CONTEXT;

    @Enumerated(EnumType.STRING)
    private @Nullable Interest interest;

    private @Nullable String scope;

    private @Nullable String rationale;

    private boolean verified;

    /** For the persistence provider. */
    protected Evidence() {}

    /** A new one, to be recorded by the ledger. */
    public Evidence(
            UUID claim,
            UUID statement,
            Stance stance,
            @Nullable Interest interest,
            @Nullable String scope,
            @Nullable String rationale,
            boolean verified) {
        this.claim = claim;
        this.statement = statement;
        this.stance = stance;
        this.interest = interest;
        this.scope = scope;
        this.rationale = rationale;
        this.verified = verified;
    }

    /** Pointers to what only an editor may say of a new one. */
    public static List<String> editors(String pointer, @Nullable Interest interest, @Nullable Boolean verified) {
        List<String> editors = new ArrayList<>();
        if (interest != null) {
            editors.add(pointer + "/interest");
        }
        if (Boolean.TRUE.equals(verified)) {
            editors.add(pointer + "/verified");
        }
        return editors;
    }

    @Override
    public Kind kind() {
        return Kind.EVIDENCE;
    }

    @Override
    public Gate gate() {
        return Gate.SHARED;
    }

    @Override
    public Touch touch() {
        return Touch.link(claim, statement);
    }

    /** The claim. */
    public UUID claim() {
        return claim;
    }

    /** The statement. */
    public UUID statement() {
        return statement;
    }

    /** What the statement does to the claim. */
    public Stance stance() {
        return stance;
    }

    /** The editor's own judgement; null: by the stakes. */
    public @Nullable Interest interest() {
        return interest;
    }

    /** Which part of the claim it is about. */
    public @Nullable String scope() {
        return scope;
    }

    /** Why it is linked so. */
    public @Nullable String rationale() {
        return rationale;
    }

    /** Whether an editor vouches for its authenticity. */
    public boolean verified() {
        return verified;
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(
            Stance newStance,
            @Nullable Interest newInterest,
            @Nullable String newScope,
            @Nullable String newRationale,
            boolean newVerified) {
        stance = newStance;
        interest = newInterest;
        scope = newScope;
        rationale = newRationale;
        verified = newVerified;
    }
}
