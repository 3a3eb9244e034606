package org.gainsay.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** A claim to be recorded. */
@Schema(description = "A claim to be recorded: a proposition. \"X says P\" is no claim, P is.")
public record NewClaim(
        @NotBlank @Size(max = 4_000) String text,

        @Schema(description = "BCP 47 tag.") @Nullable @Pattern(regexp = LANGUAGE)
        String language,

        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 200) String> topics,

        @Schema(description = EXPIRES) @Nullable @WorldTimeText
        String expires,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    /** What the member says. */
    static final String EXPIRES = "Until when it is meant, of a claim about something that lasts; for good if absent.";

    /** A BCP 47 tag, by its form. */
    static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}";
}
