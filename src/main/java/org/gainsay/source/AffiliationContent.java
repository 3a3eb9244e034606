package org.gainsay.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record AffiliationContent(
        @Schema(description = "Since when: a year, a month, a date, or a time with its zone.") @Nullable @WorldTimeText
        String from,

        @Schema(description = "Until when.") @Nullable @WorldTimeText
        String until) {}
