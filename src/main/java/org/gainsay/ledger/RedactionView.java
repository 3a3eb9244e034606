package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That texts of a record were redacted. */
@Schema(name = "Redaction", description = "That texts of a record were redacted: the last time, if there were several.")
public record RedactionView(
        Instant at,
        String actor,
        String reason,
        String authority,

        @Schema(description = "Every text that is gone, by this redaction or one before.")
        List<Digest> digests) {

    /** Keeps a copy. */
    public RedactionView {
        digests = List.copyOf(digests);
    }

    /** What is left of a text. */
    @Schema(name = "RedactedText", description = "What is left of a text that is gone.")
    public record Digest(
            String member,

            @Schema(description = "The version that first said so.")
            int version,

            @Schema(description = "Its salted commitment in the journal, SHA-256 in hex; the salt is gone too.")
            String digest) {}
}
