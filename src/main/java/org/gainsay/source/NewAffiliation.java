package org.gainsay.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Role;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** What a source is with another, over time. To be recorded. */
@Schema(description = "What a source is with another, over time.")
public record NewAffiliation(
        @Schema(description = "The other source.") @NotNull @Valid
        Reference with,

        @Schema(
                description =
                        "EMPLOYEE, OFFICIAL, SPOKESPERSON, OWNED and PART speak with the other's voice, as does an absent role; MEMBER, FORMER, FUNDED and ALLY do not.")
        @Nullable
        Role as,

        @Schema(description = "Since when: a year, a month, a date, or a time with its zone.") @Nullable @WorldTimeText
        String from,

        @Schema(description = "Until when.") @Nullable @WorldTimeText
        String until,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
