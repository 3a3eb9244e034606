package org.gainsay.verdict.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Dates in the formats of others. */
class DatesTest {

    @Test
    void aZoneBelongsToATimeOfDayOnly() {
        assertThat(Dates.iso("2023")).isEqualTo("2023");
        assertThat(Dates.iso("2023-08+09:00")).isEqualTo("2023-08");
        assertThat(Dates.iso("2023-08-30Z")).isEqualTo("2023-08-30");
        assertThat(Dates.iso("2023-08-30-05:00")).isEqualTo("2023-08-30");
        assertThat(Dates.iso("2023-08-30T19:00-05:00")).isEqualTo("2023-08-30T19:00-05:00");
    }

    @Test
    void aDateStaysThatDateWhereATimeIsAskedFor() {
        assertThat(Dates.rfc3339("2023")).isEqualTo("2023-01-01T00:00:00Z");
        assertThat(Dates.rfc3339("2023-08")).isEqualTo("2023-08-01T00:00:00Z");
        assertThat(Dates.rfc3339("2023-08-30+09:00")).isEqualTo("2023-08-30T00:00:00Z");
        assertThat(Dates.rfc3339("2023-08-30T19:00-05:00")).isEqualTo("2023-08-31T00:00:00Z");
    }
}
