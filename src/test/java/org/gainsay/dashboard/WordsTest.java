package org.gainsay.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasANameAndOneSentenceThatSaysNeitherTrueNorFalse(Status status) {
        assertThat(Words.name(status)).matches("[A-Z][a-z ]+");
        assertThat(Words.meaning(status)).endsWith(".").doesNotContainPattern("(?i)\\b(true|false)\\b");
        assertThat(Words.STATUSES).contains(status);
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void everyFlagHasANameAMeaningAndAPlaceInTheOrder(Flag flag) {
        assertThat(Words.name(flag)).matches("[A-Z][a-z ]+");
        assertThat(Words.meaning(flag)).endsWith(".").doesNotContainPattern("(?i)\\b(true|false)\\b");
        assertThat(Words.flags()).containsOnlyOnce(flag);
    }

    @Test
    void whatADeskLooksAtFirstComesFirst() {
        assertThat(Words.inDeskOrder(List.of(Flag.CONTESTED, Flag.NEITHER_CONFIRMED_NOR_DENIED, Flag.ADMITTED)))
                .containsExactly(Flag.ADMITTED, Flag.CONTESTED, Flag.NEITHER_CONFIRMED_NOR_DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023|2023|year",
                "2023-08|Aug 2023|month",
                "2023-08-31|31 Aug 2023|day",
                "2023-09-02T13:58Z|2 Sep 2023, 13:58 UTC|minute",
                "2023-09-02T13:58:12.5+09:00|2 Sep 2023, 13:58 UTC+09:00|minute",
                "2023-09-02T13:58|2 Sep 2023, 13:58|minute",
                "2023-08-31Z|31 Aug 2023 UTC|day"
            })
    void aTimeOfTheWorldIsWrittenAsPreciselyAsItWasSaid(String said, String written, String precision) {
        assertThat(Times.said(said)).isEqualTo(written);
        assertThat(Times.precision(said)).isEqualTo(precision);
    }

    @Test
    void aRecordedTimeIsAsShortAsItIsClear() {
        Instant now = Instant.parse("2023-09-07T02:14:00Z");
        assertThat(Times.brief(Instant.parse("2023-09-07T01:52:00Z"), now)).isEqualTo("01:52");
        assertThat(Times.brief(Instant.parse("2023-09-06T19:40:00Z"), now)).isEqualTo("6 Sep 19:40");
        assertThat(Times.brief(Instant.parse("2022-09-06T19:40:00Z"), now)).isEqualTo("6 Sep 2022");
        assertThat(Times.withDay(now)).isEqualTo("Thu 7 Sep 2023, 02:14 UTC");
    }
}
