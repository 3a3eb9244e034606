package org.gainsay.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gainsay.assessment.WorldTime;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** What a source was asked about a claim, until when, and which statement answers it. No corroboration rests on it. */
@Entity
@Table(name = "comment_request")
public class CommentRequest extends Recorded {

    /** What is told where it is so. */
    public static final String DEADLINE_IS_EARLIER =
            "The deadline is over before anybody was asked. Give one after askedAt.";

    @Column(updatable = false)
    private UUID claim = PUBLISHED;

    @Column(updatable = false)
    private UUID source = PUBLISHED;

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "asked_said", updatable = false))
    @AttributeOverride(name = "first", column = @Column(name = "asked_first", updatable = false))
    @AttributeOverride(name = "last", column = @Column(name = "asked_last", updatable = false))
    private @Nullable Held askedAt;

    @Enumerated(EnumType.STRING)
    private CommentChannel channel = CommentChannel.OTHER;

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "deadline_said"))
    @AttributeOverride(name = "first", column = @Column(name = "deadline_first"))
    @AttributeOverride(name = "last", column = @Column(name = "deadline_last"))
    private @Nullable Held deadline;

    private @Nullable String note;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    /** For the persistence provider. */
    protected CommentRequest() {}

    /** A new one, to be recorded by the ledger. */
    public CommentRequest(
            UUID claim,
            UUID source,
            String askedAt,
            CommentChannel channel,
            String deadline,
            @Nullable String note,
            @Nullable UUID answeredBy) {
        this.claim = claim;
        this.source = source;
        this.askedAt = Held.parse(askedAt);
        this.channel = channel;
        this.deadline = Held.parse(deadline);
        this.note = note;
        this.answeredBy = answeredBy;
    }

    @Override
    public Kind kind() {
        return Kind.COMMENT_REQUEST;
    }

    @Override
    public Gate gate() {
        return Gate.SHARED;
    }

    @Override
    public Touch touch() {
        return Touch.NOTHING;
    }

    /** The claim. */
    public UUID claim() {
        return claim;
    }

    /** Who was asked. */
    public UUID source() {
        return source;
    }

    /** When, as said. */
    public String askedAt() {
        return String.valueOf(Held.said(askedAt));
    }

    /** By what it was asked. */
    public CommentChannel channel() {
        return channel;
    }

    /** Until when an answer is awaited, as said. */
    public String deadline() {
        return String.valueOf(Held.said(deadline));
    }

    /** What was asked, or what else is to be known of it; at most 4,000 characters. */
    public @Nullable String note() {
        return note;
    }

    /** The statement that is the answer; null: there is none yet. */
    public @Nullable UUID answeredBy() {
        return answeredBy;
    }

    /** What has become of it by an instant. */
    public CommentState state(Instant now) {
        return CommentState.of(answeredBy != null, WorldTime.parse(deadline()), now);
    }

    /** Whether all of a deadline lies before what is to be answered by it. */
    public static boolean deadlineIsEarlier(String askedAt, String deadline) {
        return WorldTime.parse(deadline).last() <= WorldTime.parse(askedAt).first();
    }

    static void refuseEarlierDeadline(ExternalIds.Resolver says, String askedAt, String deadline) {
        if (deadlineIsEarlier(askedAt, deadline)) {
            says.say("/deadline", ErrorCode.ENDS_BEFORE_IT_BEGINS, DEADLINE_IS_EARLIER);
        }
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(
            CommentChannel newChannel, String newDeadline, @Nullable String newNote, @Nullable UUID newAnsweredBy) {
        channel = newChannel;
        deadline = Held.parse(newDeadline);
        note = newNote;
        answeredBy = newAnsweredBy;
    }
}
