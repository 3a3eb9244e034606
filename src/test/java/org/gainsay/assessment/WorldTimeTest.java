package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTimeTest {

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({
        // Without a zone it is that date anywhere on earth: from +14:00 to -12:00, fifty hours for a day.
        "2023-05-10, 2023-05-09T10:00:00Z, 2023-05-11T11:59:59.999Z",
        "2023-05, 2023-04-30T10:00:00Z, 2023-06-01T11:59:59.999Z",
        "2023, 2022-12-31T10:00:00Z, 2024-01-01T11:59:59.999Z",
        "2024-02, 2024-01-31T10:00:00Z, 2024-03-01T11:59:59.999Z",
        "2023-02, 2023-01-31T10:00:00Z, 2023-03-01T11:59:59.999Z",
        "2024-02-29, 2024-02-28T10:00:00Z, 2024-03-01T11:59:59.999Z",
        "2000-02-29, 2000-02-28T10:00:00Z, 2000-03-01T11:59:59.999Z",
        // With a zone it is that date there.
        "2023-05-10Z, 2023-05-10T00:00:00Z, 2023-05-10T23:59:59.999Z",
        "2023-05-10+02:00, 2023-05-09T22:00:00Z, 2023-05-10T21:59:59.999Z",
        "2023-05-03:30, 2023-05-01T03:30:00Z, 2023-06-01T03:29:59.999Z",
        "2023Z, 2023-01-01T00:00:00Z, 2023-12-31T23:59:59.999Z",
        // A time given to the minute is that minute, a finer one that instant, to the millisecond.
        "2023-05-10T14:07Z, 2023-05-10T14:07:00Z, 2023-05-10T14:07:59.999Z",
        "2023-05-10T00:10+05:45, 2023-05-09T18:25:00Z, 2023-05-09T18:25:59.999Z",
        "2023-05-10T14:07:00Z, 2023-05-10T14:07:00Z, 2023-05-10T14:07:00Z",
        "2023-05-10T14:07:31.5-04:00, 2023-05-10T18:07:31.500Z, 2023-05-10T18:07:31.500Z",
        "2023-05-10T14:07:31.0019Z, 2023-05-10T14:07:31.001Z, 2023-05-10T14:07:31.001Z",
        "2023-05-10T14:07:31.999999999Z, 2023-05-10T14:07:31.999Z, 2023-05-10T14:07:31.999Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "0000, -0001-12-31T10:00:00Z, 0001-01-01T11:59:59.999Z",
        "9999-12-31T23:59Z, 9999-12-31T23:59:00Z, 9999-12-31T23:59:59.999Z",
    })
    void everyFormMeansItsInterval(String said, Instant first, Instant last) {
        WorldTime time = WorldTime.parse(said);
        assertThat(time.said()).isEqualTo(said);
        assertThat(Instant.ofEpochMilli(time.first())).isEqualTo(first);
        assertThat(Instant.ofEpochMilli(time.last())).isEqualTo(last);
        assertThat(said).matches(WorldTime.PATTERN);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "now",
                "23",
                "20230",
                "2023-5",
                "2023-05-1",
                "2023-13",
                "2023-00",
                "2023-02-30",
                "2023-02-29",
                "1900-02-29",
                "2023-04-31",
                "2023-05-00",
                "2023-05-10T24:00Z",
                "2023-05-10T14:60Z",
                "2023-05-10T14:07:60Z",
                "2023-05-10T14Z",
                "2023-05-10T14:07",
                "2023-05-10T14:07:31",
                "2023-05-10T14:07:31.Z",
                "2023-05-10T14:07:31.1234567890Z",
                "2023-05-10 14:07Z",
                "2023-05-10t14:07z",
                "2023-05-10T14:07+2:00",
                "2023-05-10T14:07+19:00",
                "2023-05-10T14:07+02:60",
                "+2023",
                "-2023",
                "2023-05-10Z ",
                " 2023",
                "2023\n",
                "２０２３",
            })
    void whatIsNoSuchTimeIsRefused(String said) {
        assertThatThrownBy(() -> WorldTime.parse(said)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void anIntervalDoesNotEndBeforeItBegins() {
        assertThat(new WorldTime("", 5, 5).first()).isEqualTo(5);
        assertThatThrownBy(() -> new WorldTime("", 5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intervalsMeetWhereTheyShareAMillisecond() {
        WorldTime time = new WorldTime("", 10, 20);
        assertThat(time.meets(new WorldTime("", 20, 30))).isTrue();
        assertThat(time.meets(new WorldTime("", 21, 30))).isFalse();
        assertThat(time.meets(new WorldTime("", 0, 10))).isTrue();
        assertThat(time.meets(new WorldTime("", 0, 9))).isFalse();
        assertThat(time.meets(new WorldTime("", 12, 13))).isTrue();
        assertThat(new WorldTime("", 12, 13).meets(time)).isTrue();
    }
}
