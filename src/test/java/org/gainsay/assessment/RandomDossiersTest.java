package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.junit.jupiter.api.Test;

/** Laws are worth what the dossiers they are tried on are worth: everything must occur in them, and more than once. */
class RandomDossiersTest {

    private static final int OFTEN = 10;

    @Test
    void theSameSeedGivesTheSameDossier() {
        assertThat(RandomDossiers.of(7)).isEqualTo(RandomDossiers.of(7));
        assertThat(RandomDossiers.of(7)).isNotEqualTo(RandomDossiers.of(8));
    }

    @Test
    void everyRuleFires() {
        occur(Stream.of("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"), a -> Stream.of(core(a).rule()));
    }

    @Test
    void everyStatusOccurs() {
        occur(Arrays.stream(Status.values()), a -> Stream.of(core(a).status()));
    }

    @Test
    void everyFlagOccurs() {
        occur(Arrays.stream(Flag.values()), a -> core(a).flags().stream());
    }

    @Test
    void everyReasonToLeaveALinkOutOccurs() {
        occur(Arrays.stream(LeftOutReason.values()), a -> core(a).leftOut().stream()
                .map(LeftOut::reason));
    }

    @Test
    void everyReasonToJoinRootsOccurs() {
        occur(Arrays.stream(JoinReason.values()), a -> a.joinedBy().stream().map(Joined::reason));
    }

    @Test
    void everyConfidenceOccurs() {
        occur(Arrays.stream(Confidence.values()), a -> Stream.of(core(a).confidence()));
    }

    @Test
    void everyLevelOccursOnEitherSide() {
        occur(Stream.of(0, 1, 2, 3, 4), a -> Stream.of(core(a).supportLevel()));
        occur(Stream.of(0, 1, 2, 3, 4), a -> Stream.of(core(a).denialLevel()));
    }

    @Test
    void everyInterestDirectnessAndLetterIsWeighed() {
        occur(Arrays.stream(Interest.values()), a -> weighed(a, Assessment.Weighed::interest));
        occur(Arrays.stream(Directness.values()), a -> weighed(a, Assessment.Weighed::directness));
        occur(Arrays.stream(Letter.values()), a -> weighed(a, Assessment.Weighed::letter));
    }

    @Test
    void evidenceTravelsAndCopiesAreTraced() {
        occur(Stream.of(true, false), a -> weighed(a, w -> w.claim() != null));
        occur(Stream.of(true, false), a -> weighed(a, w -> !w.root().equals(w.statement())));
    }

    private static Corroboration core(Assessment assessment) {
        return assessment.corroboration();
    }

    private static <T> Stream<T> weighed(Assessment assessment, Function<Assessment.Weighed, T> what) {
        return assessment.items().stream().map(what);
    }

    private static <T> void occur(Stream<T> expected, Function<Assessment, Stream<T>> seen) {
        List<T> all = expected.toList();
        Map<T, Long> counts = ASSESSED.stream()
                .flatMap(a -> seen.apply(a).distinct())
                .collect(Collectors.groupingBy(t -> t, TreeMap::new, Collectors.counting()));
        assertThat(all).as("occurring in %s", counts).allMatch(t -> counts.getOrDefault(t, 0L) >= OFTEN);
    }

    private static final List<Assessment> ASSESSED =
            Seeds.all().stream().map(Asked::assess).toList();
}
