package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred thousand links on one claim, in every shape that tempts a computation to compare each with each. */
@Timeout(60)
class LargeDossiersTest {

    private static final int MANY = 100_000;

    private static final WorldTime THEN = WorldTime.parse("2024-01-01T10:00Z");

    private static final IntFunction<String> NO_PARENT = i -> null;

    @Test
    void manyOriginsAreCountedOneByOne() {
        Corroboration core =
                assess(MANY, i -> "s" + i, NO_PARENT, List.of(), List.of()).corroboration();
        assertThat(core.origins()).hasSize(MANY);
        // .5 · .85 · .95 for each of them: 1 354 298 points.
        assertThat(core.supportPoints()).isEqualTo(MANY * 1_354_298L);
        assertThat(core.status()).isEqualTo(Status.CORROBORATED);
    }

    @Test
    void oneHolderWithManyStatementsIsOneOrigin() {
        Assessment assessed = assess(MANY, i -> "gov", NO_PARENT, List.of(), List.of());
        oneOrigin(assessed, 1_354_298);
        assertThat(assessed.joinedBy()).extracting(Joined::reason).containsExactly(JoinReason.HOLDER);
        assertThat(assessed.joinedBy().get(0).roots()).hasSize(MANY);
    }

    @Test
    void manyOfficesOfOneGovernmentAreOneOrigin() {
        Assessment assessed = assess(MANY, i -> "s" + i, NO_PARENT, offices(MANY), List.of());
        oneOrigin(assessed, 1_354_298);
        assertThat(assessed.joinedBy()).extracting(Joined::by).containsExactly("gov");
    }

    @Test
    void manyIndependentRulingsInsideOneVoiceLeaveItOneOrigin() {
        List<Ruling> rulings = IntStream.range(0, 1_000)
                .mapToObj(i -> new Ruling("r" + i, "t" + i, "t" + (i + 1), RulingKind.INDEPENDENT, Life.ALWAYS))
                .toList();
        oneOrigin(assess(MANY, i -> "s" + i, NO_PARENT, offices(MANY), rulings), 1_354_298);
    }

    @Test
    void oneOfficeThatIsHeldApartFromAThousandOthersStandsAlone() {
        List<Ruling> rulings = IntStream.range(1, 1_000)
                .mapToObj(i -> new Ruling("r" + i, "t0", "t" + i, RulingKind.INDEPENDENT, Life.ALWAYS))
                .toList();
        Assessment assessed = assess(1_000, i -> "s" + i, NO_PARENT, offices(1_000), rulings);
        assertThat(assessed.corroboration().origins()).hasSize(2);
    }

    @Test
    void manyCopiesOfOneRootAreOneOrigin() {
        oneOrigin(assess(MANY, i -> "s" + i, i -> i == 0 ? null : "t0", List.of(), List.of()), 1_354_298);
    }

    /** A chain of derivation is at most 256 long; here each outlet on it leaves less of the root. */
    @Test
    void manyLongChainsOfCarelessCopiesHaveAnOriginEach() {
        List<Source> careless = List.of(new Source("paper", "", Letter.D, List.of(), List.of(), List.of()));
        IntFunction<String> inChains = i -> i % 256 == 0 ? null : "t" + (i - 1);
        Corroboration core =
                assess(MANY, i -> "s" + i, inChains, careless, List.of()).corroboration();
        assertThat(core.origins()).hasSize((MANY + 255) / 256);
        assertThat(core.supportPoints()).isEqualTo((MANY + 255) / 256 * 1_354_298L);
    }

    private static void oneOrigin(Assessment assessed, long points) {
        assertThat(assessed.corroboration().origins()).hasSize(1);
        assertThat(assessed.corroboration().origins().get(0).evidence())
                .hasSize(assessed.items().size());
        assertThat(assessed.items()).hasSize(MANY);
        assertThat(assessed.corroboration().supportPoints()).isEqualTo(points);
    }

    private static List<Source> offices(int count) {
        Affiliation office = new Affiliation("gov", Role.PART, null, null, Life.ALWAYS);
        return IntStream.range(0, count)
                .mapToObj(i -> new Source("s" + i, "", null, List.of(), List.of(), List.of(office)))
                .toList();
    }

    private static Assessment assess(
            int count,
            IntFunction<String> speaker,
            IntFunction<String> parent,
            List<Source> sources,
            List<Ruling> rulings) {
        List<Statement> statements = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "t" + i;
            statements.add(new Statement(
                    id,
                    speaker.apply(i),
                    null,
                    "paper",
                    THEN,
                    parent.apply(i),
                    Directness.FIRST_HAND,
                    null,
                    Life.ALWAYS));
            links.add(new Link("e" + i, "c", id, Stance.SUPPORTS, null, false, Life.ALWAYS));
        }
        List<Claim> claims = List.of(new Claim("c", "", List.of()));
        return Assessor.assess(new Dossier(sources, claims, statements, links, List.of(), rulings), Question.now("c"));
    }
}
