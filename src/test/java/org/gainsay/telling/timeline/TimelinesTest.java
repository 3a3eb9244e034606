package org.gainsay.telling.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.Stance.CONTEXT;
import static org.gainsay.assessment.Stance.DENIES;
import static org.gainsay.assessment.Stance.SUPPORTS;

import java.util.List;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.StakeKind;
import org.gainsay.statement.SpeechAct;
import org.gainsay.telling.Story;
import org.gainsay.telling.Tale;
import org.gainsay.telling.timeline.TimelineEntry.Mark;
import org.gainsay.telling.timeline.TimelineEntry.Part;
import org.junit.jupiter.api.Test;

/** The order in which things were said, and what is to be noticed in it. */
class TimelinesTest {

    private static Tale tale() {
        return Tale.of("It is so.").person("a", "Ann Lee").person("b", "Bob Ray");
    }

    private static List<TimelineEntry> entries(Story story) {
        return Timelines.of(story).stream().map(Placed::entry).toList();
    }

    private static List<Mark.Kind> kinds(TimelineEntry entry) {
        return entry.marks().stream().map(Mark::kind).toList();
    }

    @Test
    void whatWasSaidIsToldByWhenItWasSaid() {
        Story story = tale().says("3", "a", SUPPORTS, "2024-03-01T10:00Z")
                .says("1", "b", SUPPORTS, "2024-01-01T10:00Z")
                .says("2", "b", SUPPORTS, "2024-02-01T10:00Z")
                .story();
        assertThat(entries(story)).extracting(TimelineEntry::saidAt).isSorted();
        assertThat(entries(story)).noneMatch(TimelineEntry::orderUncertain);
    }

    @Test
    void timesThatMayOverlapAreOfUncertainOrder() {
        Story story = tale().says("1", "a", SUPPORTS, "2024-01")
                .says("2", "b", SUPPORTS, "2024-01-15T10:00Z")
                .says("3", "b", SUPPORTS, "2024-01-16T10:00Z")
                .says("4", "b", SUPPORTS, "2024-03-01T10:00Z")
                .says("5", "b", SUPPORTS, "2024-05-01")
                .says("6", "b", SUPPORTS, "2024-05-02")
                .story();
        assertThat(entries(story))
                .extracting(TimelineEntry::orderUncertain)
                .containsExactly(true, true, true, false, true, true);
    }

    @Test
    void aChangeOfPositionIsMarkedWhereItWasMade() {
        List<TimelineEntry> entries = entries(tale().says("1", "a", SUPPORTS, "2024-01-01T10:00Z")
                .says("2", "a", DENIES, "2024-02-01T10:00Z")
                .says("3", "a", SUPPORTS, "2024-03-01T10:00Z")
                .story());
        assertThat(entries.get(0).marks()).isEmpty();
        assertThat(entries.get(1).marks()).containsExactly(new Mark(Mark.Kind.POSITION_CHANGED, SUPPORTS, DENIES));
        assertThat(entries.get(1).leftOut()).isEqualTo(LeftOutReason.POSITION_CHANGED);
        assertThat(entries.get(2).marks()).containsExactly(new Mark(Mark.Kind.POSITION_CHANGED, DENIES, SUPPORTS));
    }

    @Test
    void anAdmissionIsMarkedAlsoWhenItIsTakenBack() {
        List<TimelineEntry> entries = entries(tale().stake("a", StakeKind.WANTS_DISBELIEVED)
                .says("1", "a", SUPPORTS, "2024-01-01T10:00Z")
                .says("2", "a", DENIES, "2024-02-01T10:00Z")
                .story());
        assertThat(kinds(entries.get(0)))
                .containsExactly(Mark.Kind.AGAINST_INTEREST, Mark.Kind.ADMITTED, Mark.Kind.ADMISSION_TAKEN_BACK);
        assertThat(kinds(entries.get(1))).containsExactly(Mark.Kind.POSITION_CHANGED);
    }

    @Test
    void aCopyNamesWhatItWasTakenFromAndAWithdrawnRootIsMarkedOnIt() {
        List<TimelineEntry> entries = entries(
                tale().withdrawn("1", "a", SUPPORTS).copy("2", "1", SUPPORTS).story());
        TimelineEntry root = entries.get(0);
        assertThat(root.copyOf()).isNull();
        assertThat(root.withdrawnAt()).isNotNull();
        TimelineEntry copy = entries.get(1);
        assertThat(copy.copyOf()).isEqualTo(root.statement());
        assertThat(copy.root()).isEqualTo(root.statement());
        assertThat(copy.withdrawnAt()).isNull();
        assertThat(kinds(copy)).containsExactly(Mark.Kind.WITHDRAWN);
    }

    @Test
    void theFoundingStoryIsToldFromTheMinistersVisitOn() {
        List<TimelineEntry> entries = entries(Tale.founding("talks"));
        assertThat(entries).hasSize(12);
        assertThat(entries.get(0).text()).contains("Shoigu");
        assertThat(entries).extracting(TimelineEntry::part).contains(Part.SUPPORT, Part.DENIAL, Part.NON_DENIAL);
        assertThat(entries).filteredOn(e -> e.part() == Part.DENIAL).hasSize(2).allSatisfy(e -> {
            assertThat(e.byWayOf()).isNotNull();
            assertThat(e.orderUncertain()).isTrue();
        });
    }

    @Test
    void aRetractionAndACorrectionAreNoMereContext() {
        List<TimelineEntry> entries = entries(tale().says("1", "a", CONTEXT, "2024-01-01T10:00Z")
                .words("1", "We retract it.", SpeechAct.RETRACTS, null)
                .says("2", "a", CONTEXT, "2024-01-02T10:00Z")
                .words("2", "It was nine.", SpeechAct.CORRECTS, null)
                .says("3", "a", CONTEXT, "2024-01-03T10:00Z")
                .story());
        assertThat(entries)
                .extracting(TimelineEntry::part)
                .containsExactly(Part.RETRACTION, Part.CORRECTION, Part.CONTEXT);
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        for (Placed<TimelineEntry> placed : Timelines.of(Tale.founding("talks"))) {
            assertThat(Place.read(placed.place().written())).isEqualTo(placed.place());
        }
    }
}
