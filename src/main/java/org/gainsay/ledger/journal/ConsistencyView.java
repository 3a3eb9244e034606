package org.gainsay.ledger.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the journal of one size begins with that of another. */
@Schema(
        name = "ConsistencyProof",
        description = "That the journal of one size begins with all of an earlier one: RFC 9162 section 2.1.4.")
public record ConsistencyView(
        long from,
        long to,

        @Schema(description = "The proof, in base64; empty where the sizes are equal or the earlier is 0.")
        List<String> hashes,

        @Schema(description = "The signed checkpoint of the later size; absent where none was signed at it.") @Nullable
        String checkpoint) {

    /** Keeps a copy. */
    public ConsistencyView {
        hashes = List.copyOf(hashes);
    }
}
