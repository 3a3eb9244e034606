package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Desk;
import org.jspecify.annotations.Nullable;

/** What every record says of itself. */
@Schema(name = "Record", description = "What every record says of itself.")
public record RecordView(
        UUID id,

        @Schema(description = "The id under which corroborations and dossiers name it: that of its first recording.")
        String born,

        @Schema(description = "The desk whose it is; absent: it is published.", example = "investigations") @Nullable
        String desk,

        @Nullable List<ExternalId> externalIds,

        @Schema(description = "Counts its corrections and withdrawals; the ETag.")
        int version,

        @Schema(description = "When a desk first knew it; absent: from the beginning.") @Nullable
        Instant recordedAt,

        @Schema(description = "When this version was stored here.")
        Instant storedAt,

        @Schema(description = "Since when it does not stand.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawalReason,
        @Schema(description = "Who stored this version.") String actor,

        @Schema(description = "That texts of it, in this version or earlier ones, were redacted.") @Nullable
        RedactionView redacted) {

    /** Reads it off a record; {@code desk} is the one that sees it. */
    public RecordView(
            Recorded r, @Nullable Desk desk, @Nullable List<ExternalId> externalIds, @Nullable RedactionView redacted) {
        this(
                r.id(),
                r.born(),
                desk == null || r.audience().equals(Recorded.PUBLISHED) ? null : desk.name(),
                externalIds == null || externalIds.isEmpty() ? null : List.copyOf(externalIds),
                r.version(),
                r.recordedAt(),
                r.storedAt(),
                r.withdrawnAt(),
                r.withdrawalReason(),
                r.actor(),
                redacted);
    }
}
