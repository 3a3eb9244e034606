package org.gainsay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.JoinReason;
import org.gainsay.assessment.Joined;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.Status;
import org.junit.jupiter.api.Test;

/** What the product exists for, on the story that it comes from. */
class FoundingStoryTest {

    private final Assessment talks = assess("talks");

    private static Assessment assess(String claim) {
        return Assessor.assess(story(), Question.now(claim));
    }

    private static Assessment assessWithout(String outlet) {
        Dossier d = story();
        List<Dossier.Statement> others =
                d.statements().stream().filter(s -> !s.outlet().equals(outlet)).toList();
        return Assessor.assess(
                new Dossier(d.sources(), d.claims(), others, d.evidence(), d.relations(), d.rulings()),
                Question.now("talks"));
    }

    private static Dossier story() {
        try (InputStream in = FoundingStoryTest.class.getResourceAsStream("/examples/assess.request.json")) {
            return DossierReader.read(
                    new ObjectMapper().readValue(in, AssessmentRequest.class).dossier());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fourAmericanVoicesAreOneOrigin() {
        var support = talks.corroboration().origins().stream()
                .filter(o -> o.supports() != null)
                .toList();
        assertThat(support).hasSize(1);
        assertThat(support.get(0).evidence())
                .containsExactly(
                        "talks-benzinga-cnn",
                        "talks-benzinga-reuters",
                        "talks-intelligence",
                        "talks-kirby",
                        "talks-thomas-greenfield",
                        "talks-white-house");
        assertThat(talks.joinedBy())
                .contains(new Joined(
                        JoinReason.VOICE,
                        "us",
                        List.of("intelligence-talks", "kirby-talks", "thomas-greenfield-talks", "white-house-talks")));
        assertThat(talks.sentences()).anySatisfy(s -> assertThat(s)
                .contains("John Kirby", "Linda Thomas-Greenfield", "White House", "US intelligence agencies")
                .contains("these 4 are one origin", "United States government"));
    }

    @Test
    void aPartysOwnDenialRefutesNothing() {
        var denials = talks.corroboration().origins().stream()
                .filter(o -> o.denies() != null)
                .toList();
        assertThat(denials).hasSize(2);
        assertThat(denials)
                .allSatisfy(o -> assertThat(Objects.requireNonNull(o.denies()).interest())
                        .isEqualTo(Interest.SELF_SERVING));
        assertThat(talks.corroboration().status()).isEqualTo(Status.DENIED);
        assertThat(talks.corroboration().flags()).contains(Flag.DENIAL_WEAK_OR_INTERESTED_ONLY);
        assertThat(talks.sentences())
                .anyMatch(s -> s.startsWith("Russian government") && s.contains("interested"))
                .anyMatch(s -> s.startsWith("North Korean government") && s.contains("interested"));
    }

    @Test
    void theKremlinNeitherConfirmsNorDenies() {
        assertThat(talks.corroboration().flags()).contains(Flag.NEITHER_CONFIRMED_NOR_DENIED);
        assertThat(talks.sentences()).anySatisfy(s -> assertThat(s)
                .contains("Dmitry Peskov", "Kremlin")
                .contains("neither confirms nor denies it; that is no denial"));
        assertThat(assess("letters").corroboration().flags()).contains(Flag.NEITHER_CONFIRMED_NOR_DENIED);
    }

    @Test
    void theCounterclaimIsDeniedByWashingtonsOneOrigin() {
        var noDeal = assess("no-deal").corroboration();
        assertThat(noDeal.status()).isEqualTo(Status.DENIED);
        assertThat(noDeal.origins().stream().filter(o -> o.denies() != null)).hasSize(1);
    }

    @Test
    void fortyReprintsCorroborateNothing() {
        assertThat(talks.items().stream().filter(i -> i.evidence().startsWith("talks-benzinga")))
                .hasSize(2)
                .allMatch(i -> !i.root().equals(i.statement()));
        assertThat(talks.corroboration().supportPoints())
                .isEqualTo(assessWithout("benzinga").corroboration().supportPoints());
    }
}
