package org.gainsay.dashboard.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed, as it is understood. */
class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2023                       | 2023
                    2023-08                    | 2023-08
                    Aug 2023                   | 2023-08
                    August 2023                | 2023-08
                    31 Aug 2023                | 2023-08-31
                    1 September 2023           | 2023-09-01
                    2023-08-31 14:05           | 2023-08-31T14:05Z
                    31 Aug 2023 9:05           | 2023-08-31T09:05Z
                    31 Aug 2023, 14:05 UTC     | 2023-08-31T14:05Z
                    31 Aug 2023 14:05 UTC+9    | 2023-08-31T14:05+09:00
                    2023-08-31 14:05 +0530     | 2023-08-31T14:05+05:30
                    2023-08-31 14:05 GMT-3:30  | 2023-08-31T14:05-03:30
                    2023-08-31T14:05:30Z       | 2023-08-31T14:05:30Z
                    8 Foo 2023                 | 8 Foo 2023
                    yesterday                  | yesterday
                    """)
    void aTimeIsReadAsPeopleWriteIt(String typed, String time) {
        assertThat(Typed.time(typed, "Z")).isEqualTo(time);
    }

    @Test
    void whatStandsBetweenCommasAndLinesIsOneEach() {
        Typed typed = new Typed(new HashMap<>(Map.of("topics", " arms, North Korea\n\nRussia,arms; ")));
        assertThat(typed.parts("topics")).containsExactly("arms", "North Korea", "Russia");
    }

    @Test
    void anIdIsNothingElseThanAnId() {
        Typed typed = new Typed(new HashMap<>(Map.of("a", "01900000-0000-7000-8000-000000000000", "b", "1 or 1=1")));
        assertThat(typed.id("a")).isNotNull();
        assertThat(typed.id("b")).isNull();
        assertThat(typed.id("c")).isNull();
    }
}
