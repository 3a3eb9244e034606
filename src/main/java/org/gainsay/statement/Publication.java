package org.gainsay.statement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** Where statements appeared. */
@Entity
@Table(name = "publication")
public class Publication extends Recorded {

    private UUID outlet = PUBLISHED;

    private @Nullable String url;

    @Column(name = "archived_url")
    private @Nullable String archivedUrl;

    private @Nullable String title;

    private @Nullable String byline;

    @Column(name = "wire_credit")
    private @Nullable String wireCredit;

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "published_said"))
    @AttributeOverride(name = "first", column = @Column(name = "published_first"))
    @AttributeOverride(name = "last", column = @Column(name = "published_last"))
    private @Nullable Held publishedAt;

    @Column(name = "retrieved_at")
    private @Nullable Instant retrievedAt;

    @Column(name = "snapshot_sha256")
    private @Nullable String snapshotSha256;

    /** For the persistence provider. */
    protected Publication() {}

    /** A new one, to be recorded by the ledger. */
    public Publication(
            UUID outlet,
            @Nullable String url,
            @Nullable String archivedUrl,
            @Nullable String title,
            @Nullable String byline,
            @Nullable String wireCredit,
            @Nullable Held publishedAt,
            @Nullable Instant retrievedAt,
            @Nullable String snapshotSha256) {
        this.outlet = outlet;
        this.url = url;
        this.archivedUrl = archivedUrl;
        this.title = title;
        this.byline = byline;
        this.wireCredit = wireCredit;
        this.publishedAt = publishedAt;
        this.retrievedAt = retrievedAt;
        this.snapshotSha256 = snapshotSha256;
    }

    @Override
    public Kind kind() {
        return Kind.PUBLICATION;
    }

    @Override
    public Gate gate() {
        return Gate.SHARED;
    }

    @Override
    public Touch touch() {
        return Touch.NOTHING;
    }

    /** Who published it. */
    public UUID outlet() {
        return outlet;
    }

    /** Its address. */
    public @Nullable String url() {
        return url;
    }

    /** Where it is archived. */
    public @Nullable String archivedUrl() {
        return archivedUrl;
    }

    /** Its title. */
    public @Nullable String title() {
        return title;
    }

    /** Its authors as printed. */
    public @Nullable String byline() {
        return byline;
    }

    /** The agency as printed. */
    public @Nullable String wireCredit() {
        return wireCredit;
    }

    /** When it appeared, as said. */
    public @Nullable String publishedAt() {
        return Held.said(publishedAt);
    }

    /** When the desk fetched it. */
    public @Nullable Instant retrievedAt() {
        return retrievedAt;
    }

    /** SHA-256 of the snapshot, in hex. */
    public @Nullable String snapshotSha256() {
        return snapshotSha256;
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(
            UUID newOutlet,
            @Nullable String newUrl,
            @Nullable String newArchivedUrl,
            @Nullable String newTitle,
            @Nullable String newByline,
            @Nullable String newWireCredit,
            @Nullable Held newPublishedAt,
            @Nullable Instant newRetrievedAt,
            @Nullable String newSnapshotSha256) {
        outlet = newOutlet;
        url = newUrl;
        archivedUrl = newArchivedUrl;
        title = newTitle;
        byline = newByline;
        wireCredit = newWireCredit;
        publishedAt = newPublishedAt;
        retrievedAt = newRetrievedAt;
        snapshotSha256 = newSnapshotSha256;
    }
}
