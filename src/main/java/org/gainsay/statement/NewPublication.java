package org.gainsay.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.InstantText;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** Where statements appeared. To be recorded. */
@Schema(description = "Where statements appeared.")
public record NewPublication(
        @Schema(description = "Who published it.") @NotNull @Valid
        Reference outlet,

        @Schema(description = "Its address.") @Nullable @Pattern(regexp = WebAddress.ROUGHLY) @WebAddress
        String url,

        @Schema(description = "Where it is archived.") @Nullable @Pattern(regexp = WebAddress.ROUGHLY) @WebAddress
        String archivedUrl,

        @Schema(description = "Its title.") @Nullable @Size(max = 1000)
        String title,

        @Schema(description = "Its authors as printed.") @Nullable @Size(max = 500)
        String byline,

        @Schema(description = "The agency as printed.") @Nullable @Size(max = 500)
        String wireCredit,

        @Schema(description = "When it appeared.") @Nullable @WorldTimeText
        String publishedAt,

        @Schema(description = "When the desk fetched it.") @Nullable @InstantText
        String retrievedAt,

        @Schema(description = "SHA-256 of the snapshot.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
        String snapshotSha256,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
