package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a record, and what it changed. */
@Schema(name = "Revision", description = "One version of a record, and what it changed.")
public record RevisionView(
        int version,
        Deed act,

        @Schema(
                description =
                        "Since when a desk knew it so; for a first version known from the beginning, when it was stored.")
        Instant at,

        @Schema(description = "When it was stored here.") Instant storedAt,
        String actor,

        @Schema(description = "Who moved it in, as verified here: the actor is then whom the dossier names.") @Nullable
        String importer,

        @Schema(description = "Why it was withdrawn or redacted.") @Nullable
        String reason,

        @Schema(description = "By what right it was redacted.") @Nullable
        String authority,

        @Schema(description = "What it changed; of a first version, all that it says.")
        List<Change> changes) {

    /** Keeps a copy. */
    public RevisionView {
        changes = List.copyOf(changes);
    }

    /** What a version changed of one member. */
    @Schema(
            name = "RevisedMember",
            description = "A member, as it was before and as it is since, in the form of answers.")
    public record Change(
            String member,

            @Schema(
                    description = "Before; absent: it was not given, or is gone.",
                    oneOf = {String.class, Boolean.class, String[].class})
            @Nullable
            Object from,

            @Schema(
                    description = "Since; absent: it is not given any more.",
                    oneOf = {String.class, Boolean.class, String[].class})
            @Nullable
            Object to) {}
}
