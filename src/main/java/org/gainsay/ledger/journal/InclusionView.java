package org.gainsay.ledger.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an entry is in the journal. */
@Schema(name = "InclusionProof", description = "That an entry is in the journal of a size: RFC 9162 section 2.1.3.")
public record InclusionView(
        long position,
        long size,
        EntryView entry,

        @Schema(description = "The leaf's hash: SHA-256(0x00 || RFC 8785 form of entry without position), in base64.")
        String leafHash,

        @Schema(description = "The path to the root, from the leaf up, in base64.")
        List<String> hashes,

        @Schema(description = "The signed checkpoint of that size; absent where none was signed at it.") @Nullable
        String checkpoint) {

    /** Keeps a copy. */
    public InclusionView {
        hashes = List.copyOf(hashes);
    }
}
