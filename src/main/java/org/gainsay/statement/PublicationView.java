package org.gainsay.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** Where statements appeared. */
@Schema(name = "Publication", description = "Where statements appeared.")
public record PublicationView(
        @JsonUnwrapped RecordView record,
        UUID outlet,
        @Nullable String url,
        @Nullable String archivedUrl,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String wireCredit,
        @Nullable String publishedAt,
        @Nullable Instant retrievedAt,
        @Nullable String snapshotSha256) {

    /** Reads it off the record. */
    public static PublicationView of(Publication publication, RecordView common) {
        return new PublicationView(
                common,
                publication.outlet(),
                publication.url(),
                publication.archivedUrl(),
                publication.title(),
                publication.byline(),
                publication.wireCredit(),
                publication.publishedAt(),
                publication.retrievedAt(),
                publication.snapshotSha256());
    }
}
