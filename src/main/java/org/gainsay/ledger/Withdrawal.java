package org.gainsay.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is withdrawn. */
@Schema(description = "Why a record is withdrawn.")
public record Withdrawal(
        @Schema(examples = {"Entered twice."}) @NotBlank @Size(max = 2_000)
        String reason) {}
