package org.gainsay.ledger.journal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed checkpoint, in parts and as the note that was signed. */
@Schema(name = "Checkpoint", description = "What a log of the journal was at a size, signed.")
public record CheckpointView(
        @Schema(description = "Which log: the name of its key.")
        String origin,

        @Schema(description = "How many sealed entries it had.")
        long size,

        @Schema(description = "The root of the RFC 9162 tree over them, in base64.")
        String root,

        @Schema(description = "The chain's last link, in base64; not signed, as the root commits to all that is in it.")
        String chain,

        Instant at,

        @Schema(description = "The C2SP tlog-checkpoint with its signature; text/plain answers this alone.")
        String note) {

    CheckpointView(String origin, SignedCheckpoint signed) {
        this(origin, signed.size(), signed.root().base64(), signed.chain().base64(), signed.at(), signed.note());
    }
}
