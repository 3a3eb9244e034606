package org.gainsay.telling.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.Stance.SUPPORTS;

import java.util.List;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.RulingKind;
import org.gainsay.source.SourceKind;
import org.gainsay.telling.Tale;
import org.junit.jupiter.api.Test;

/** Copies are proposed by their words, once, and not where it is decided. */
class ProposedCopiesTest {

    private static final String LONG = "The convoy left the harbour at dawn with forty lorries, and nobody in the town"
            + " would say where it was going.";

    /** One who saw it, and an outlet that prints the words without saying where it has them from. */
    private static Tale tale() {
        return Tale.of("The convoy has left.")
                .person("w", "A witness")
                .source("other", SourceKind.OUTLET, "The Other Paper", Letter.B)
                .says("1", "w", SUPPORTS)
                .words("1", LONG, null, null)
                .hearsay("2", "other", SUPPORTS)
                .words("2", LONG, null, null);
    }

    private static List<ProposedCopy> in(Tale tale) {
        return ProposedCopies.in(tale.story());
    }

    @Test
    void theLaterOfTwoWithTheSameWordsWasProbablyTakenFromTheEarlier() {
        Tale tale = tale();
        assertThat(in(tale)).singleElement().satisfies(p -> {
            assertThat(p.statement()).isEqualTo(tale.id("statement 2"));
            assertThat(p.of()).isEqualTo(tale.id("statement 1"));
            assertThat(p.likeness()).isEqualTo(1);
            assertThat(p.accept().method()).isEqualTo("PATCH");
            assertThat(p.accept().path()).endsWith("/" + tale.id("statement 2"));
            assertThat(p.accept().ifMatch()).isEqualTo("\"1\"");
            assertThat(p.accept().body().path("derivedFrom").asText())
                    .isEqualTo(tale.id("statement 1").toString());
            assertThat(p.accept().body().path("how").asText()).isEqualTo("REPRINTS");
            assertThat(p.reject().path()).isEqualTo("/api/v1/rulings");
            assertThat(p.reject().body().path("ruling").asText()).isEqualTo("INDEPENDENT");
        });
    }

    @Test
    void threeTenthsAreEnoughAndLessIsNot() {
        String half = "It was a quiet night otherwise. The convoy left the harbour at dawn with forty lorries.";
        assertThat(in(tale().words("2", half, null, null))).singleElement().satisfies(p -> assertThat(
                        p.accept().body().path("how").asText())
                .isEqualTo("REWRITES"));
        assertThat(in(tale().words("2", "The convoy left the harbour, or so it was said.", null, null)))
                .isEmpty();
    }

    @Test
    void whatIsDecidedIsNotProposed() {
        for (RulingKind kind : RulingKind.values()) {
            assertThat(in(tale().ruling("r", "2", kind, "1"))).isEmpty();
        }
        assertThat(in(tale().copy("3", "1", SUPPORTS).words("3", LONG, null, null)))
                .hasSize(1);
    }

    @Test
    void whatCountsAsOneOriginAlreadyIsNotProposed() {
        assertThat(in(tale().says("3", "w", SUPPORTS, "2024-01-03").words("3", LONG, null, null)))
                .hasSize(1);
    }

    @Test
    void whatWasTakenFromElsewhereLeavesARulingOnTheRoots() {
        Tale tale = tale().hearsay("0", "other", SUPPORTS)
                .words("0", "Something else.", null, null)
                .statement("2", null, null, "2024-01-02", "0", null, Life.ALWAYS)
                .words("2", LONG, null, null);
        assertThat(in(tale)).isNotEmpty().allSatisfy(p -> {
            assertThat(p.accept().path()).isEqualTo("/api/v1/rulings");
            assertThat(p.accept().body().path("ruling").asText()).isEqualTo("SAME_ORIGIN");
        });
    }

    @Test
    void twoWhoSayItEachForItselfAreNoCopies() {
        Tale tale = tale().government("g", "A government")
                .says("3", "g", SUPPORTS, "2024-01-05")
                .words("3", LONG, null, null);
        assertThat(in(tale)).noneMatch(p -> p.statement().equals(tale.id("statement 3")));
        assertThat(ProposedCopies.in(Tale.founding("talks"))).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNotCompared() {
        assertThat(in(Tale.of("It is so.")
                        .person("w", "A witness")
                        .withdrawn("1", "w", SUPPORTS)
                        .words("1", LONG, null, null)
                        .hearsay("2", "paper", SUPPORTS)
                        .words("2", LONG, null, null)))
                .isEmpty();
    }

    @Test
    void aCircleHasOneFamilyAndEndsTheSearch() {
        Tale tale = Tale.of("It is so.")
                .statement("x", null, null, "2024", "y", Directness.FIRST_HAND, Life.ALWAYS)
                .statement("y", null, null, "2024", "x", Directness.FIRST_HAND, Life.ALWAYS)
                .copy("z", "x", SUPPORTS)
                .link("c", "y", SUPPORTS);
        List.of("x", "y", "z").forEach(s -> tale.words(s, LONG, null, null));
        assertThat(in(tale)).isEmpty();
    }

    @Test
    void fiveThousandReprintsAreComparedAsFarAsItIsBearable() {
        Tale tale = tale();
        for (int i = 0; i < 4_998; i++) {
            tale.source("o" + i, SourceKind.OUTLET, "Outlet " + i, Letter.B)
                    .hearsay("h" + i, "o" + i, SUPPORTS)
                    .words("h" + i, LONG, null, null);
        }
        var story = tale.story();
        long start = System.nanoTime();
        assertThat(ProposedCopies.in(story)).hasSizeGreaterThan(200).allSatisfy(p -> assertThat(p.of())
                .isEqualTo(tale.id("statement 1")));
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void aDrawingHasThemDottedAndTheRecordOfWhatHappenedHasNone() {
        var story = tale().story();
        Graph graph = Graphs.of(story, ProposedCopies.in(story));
        assertThat(Dot.of(graph)).contains("style=dotted];").contains("100 in 100 words");
        assertThat(Mermaid.of(graph)).contains("-.->|\"taken from#63; 100 in 100 words\"|");
        assertThat(ProvJson.of(graph)).isEqualTo(ProvJson.of(Graphs.of(story, List.of())));
        assertThat(graph.edges()).noneMatch(e -> e.kind() == Edge.Kind.DERIVED_FROM);
    }
}
