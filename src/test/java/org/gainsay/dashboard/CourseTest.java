package org.gainsay.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gainsay.assessment.Status;
import org.gainsay.dashboard.Course.Stood;
import org.gainsay.dashboard.Course.Stretch;
import org.junit.jupiter.api.Test;

/** The bar upright over time. */
class CourseTest {

    private static final Instant FIRST = Instant.parse("2023-08-30T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2023-09-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2023-09-09T00:00:00Z");

    private static final List<Stood> STOOD = List.of(
            new Stood(FIRST, Status.SINGLE_SOURCE, 2_000_000, 0, 2, 0),
            new Stood(SECOND, Status.DENIED, 2_000_000, 4_000_000, 2, 1));

    @Test
    void eachStretchIsAsWideAsItLastedAndAsHighAsItsEvidence() {
        Course course = Course.of(STOOD, List.of(), NOW, null);
        assertThat(course.stretches())
                .containsExactly(
                        new Stretch("0.00%", "20.00%", "Single source", "50.00%", "50.00%", true, "0.00%", false),
                        new Stretch("20.00%", "80.00%", "Denied", "75.00%", "25.00%", true, "50.00%", false));
        assertThat(course.handle()).isEqualTo("100.00%");
    }

    @Test
    void theHandleHasAStopForEachChangeAndForNow() {
        Course course = Course.of(STOOD, List.of(), NOW, SECOND.plusSeconds(60));
        assertThat(course.stops()).hasSize(3);
        assertThat(course.stops().get(1).words()).isEqualTo("1 Sep 2023, 00:00, Denied");
        assertThat(course.at()).isEqualTo(1);
        assertThat(course.handle()).isEqualTo("20.01%");
        assertThat(course.text()).contains("30 Aug 2023, 00:00, Single source; 1 Sep 2023, 00:00, Denied; now");
    }

    @Test
    void aWordThatHasNoRoomWaitsForTheNextStretchOfTheSameStatus() {
        List<Stood> stood = List.of(
                new Stood(FIRST, Status.DENIED, 1, 1, 1, 1),
                new Stood(FIRST.plusSeconds(60), Status.DENIED, 2, 1, 1, 1));
        assertThat(Course.of(stood, List.of(), NOW, null).stretches())
                .extracting(Stretch::word)
                .containsExactly("", "Denied");
    }

    @Test
    void aClaimOfThisInstantHasACourseToo() {
        Course course = Course.of(List.of(new Stood(NOW, Status.UNSOURCED, 0, 0, 0, 0)), List.of(), NOW, null);
        assertThat(course.stretches()).hasSize(1);
        assertThat(course.ticks()).isEmpty();
    }

    @Test
    void whatWasPublishedIsMarkedAndNamedWhereThereIsRoom() {
        Instant soon = SECOND.plusSeconds(3600);
        Course course = Course.of(STOOD, List.of(NOW, soon, SECOND), NOW, null);
        assertThat(course.published()).extracting(Course.Tick::word).containsExactly("we published", "", "");
        assertThat(course.published()).extracting(Course.Tick::x).containsExactly("20.00%", "20.42%", "100.00%");
        assertThat(course.text())
                .endsWith("; we published 1 Sep 2023, 00:00; we published 1 Sep 2023, 01:00;"
                        + " we published 9 Sep 2023, 00:00.");
    }
}
