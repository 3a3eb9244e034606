package org.gainsay.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Role;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record AffiliationContent(
        @Schema(
                description =
                        "EMPLOYEE, OFFICIAL, SPOKESPERSON, OWNED and PART speak with the other's voice, as does an absent role; MEMBER, FORMER, FUNDED and ALLY do not.")
        @Nullable
        Role as,

        @Schema(description = "Since when: a year, a month, a date, or a time with its zone.") @Nullable @WorldTimeText
        String from,

        @Schema(description = "Until when.") @Nullable @WorldTimeText
        String until) {}
