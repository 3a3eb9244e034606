package org.gainsay.ledger.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key that checkpoints are checked with. */
@Schema(name = "JournalKey", description = "The public key that checkpoints are checked with.")
public record KeyView(
        @Schema(description = "Which log.") String origin,

        @Schema(description = "NAME+ID+KEY, as C2SP signed-note writes an Ed25519 key; text/plain answers this alone.")
        String key) {}
