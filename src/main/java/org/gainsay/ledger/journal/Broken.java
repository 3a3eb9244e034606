package org.gainsay.ledger.journal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first thing of the journal that is not as it was sealed. */
@Schema(name = "BrokenEntry", description = "The first thing that is not as it was sealed.")
public record Broken(
        @Schema(description = "Where; absent for what has no place in the sealed journal.") @Nullable
        Long position,

        @Schema(description = "The entry there; absent where it cannot be known.") @Nullable
        UUID entry,

        Reason reason,

        @Schema(description = "What was found, for people.") String detail) {

    /** How something can be broken. */
    @Schema(name = "BrokenReason")
    public enum Reason {
        /** A sealed entry is gone from the journal. */
        ENTRY_MISSING,
        /** An entry does not say what it said when it was sealed. */
        ENTRY_CHANGED,
        /** An entry lies before the end of the sealed journal, and was never sealed: it was put in later. */
        ENTRY_NOT_SEALED,
        /** A seal is gone, or the journal's tail is: more entries were signed than there are. */
        SEAL_MISSING,
        /** A seal is not the one that was made. */
        SEAL_CHANGED,
        /** A node of the tree is missing or not the one that was made. */
        TREE_CHANGED,
        /** A checkpoint is missing, does not agree with the entries, or is not signed by the journal's key. */
        CHECKPOINT_CHANGED,
        /** The version of the record that an entry made is gone. */
        RECORD_MISSING,
        /** The version of the record that an entry made, or the identity that it sealed, is not as it was stored. */
        RECORD_CHANGED,
        /** A version of a record that no entry made, or an identity that no version sealed. */
        RECORD_NOT_JOURNALLED
    }

    static Broken at(Seal seal, Reason reason, String detail) {
        return new Broken(seal.position(), seal.entry(), reason, detail);
    }
}
