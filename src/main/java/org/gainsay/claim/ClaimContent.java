package org.gainsay.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** What may be corrected of a claim. */
record ClaimContent(
        @NotBlank @Size(max = 4_000) String text,
        @Nullable @Pattern(regexp = NewClaim.LANGUAGE) String language,
        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 200) String> topics,
        @Nullable @WorldTimeText String expires) {}
