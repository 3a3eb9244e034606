package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Parts.Part;
import org.gainsay.assessment.Parts.Weighed;
import org.junit.jupiter.api.Test;

/** A claim's evidence taken apart comes to what it comes to as a whole. */
class PartsTest {

    @Test
    void whatPartsContributeAddsUpToTheWhole() {
        Seeds.hold(500, (asked, dice) -> {
            Parts parts = parts(asked, asked.dossier());
            assertThat(concluded(total(parts), asked)).isEqualTo(whole(asked));
            return parts.parts().size() > 1;
        });
    }

    @Test
    void oneOfEachKindStandsForAllThatAreAlike() {
        Seeds.hold(100, (asked, dice) -> {
            Parts all = parts(asked, asked.dossier());
            Set<String> stand = representatives(all.weighed());
            List<Link> links = asked.dossier().evidence().stream()
                    .filter(link -> stand.contains(link.statement()))
                    .toList();
            Parts some = parts(asked, with(asked.dossier(), links));
            assertThat(total(some)).isEqualTo(total(all));
            assertThat(byRoots(some)).isEqualTo(byRoots(all));
            for (Part part : all.parts()) {
                for (Part of : some.parts()) {
                    if (of.roots().equals(part.roots())) {
                        assertThat(of.sources()).isEqualTo(part.sources());
                        assertThat(of.origins()).isEqualTo(part.origins());
                        Set<String> superseded = new HashSet<>(part.superseded());
                        superseded.retainAll(stand);
                        assertThat(of.superseded()).isEqualTo(superseded);
                    }
                }
            }
            return stand.size() < all.weighed().size();
        });
    }

    @Test
    void partsSayWhereAllOriginsStand() {
        Seeds.hold(500, (asked, dice) -> {
            List<Rank> ranks = new ArrayList<>();
            parts(asked, asked.dossier()).parts().forEach(part -> ranks.addAll(part.origins()));
            List<Rank> whole = new ArrayList<>();
            asked.core().origins().forEach(origin -> Stream.of(Stance.SUPPORTS, Stance.DENIES)
                    .flatMap(stance -> Stream.ofNullable(Rank.of(origin, stance)))
                    .forEach(whole::add));
            assertThat(ranks).containsExactlyInAnyOrderElementsOf(whole);
            return whole.size() > 2;
        });
    }

    @Test
    void theStatusHangsOnAnOriginOnlyByWhatIsScarce() {
        Seeds.hold(500, (asked, dice) -> {
            Parts parts = parts(asked, asked.dossier());
            int[] scarce = total(parts).scarce(asked.question().policy());
            List<String> pivotal = asked.core().pivotal();
            for (Part part : parts.parts()) {
                long[] numbers = part.contribution().numbers();
                if (part.roots().stream().anyMatch(pivotal::contains)) {
                    assertThat(Arrays.stream(scarce).mapToLong(place -> numbers[place]))
                            .as("pivotal " + pivotal)
                            .anyMatch(n -> n > 0);
                }
            }
            return !pivotal.isEmpty();
        });
    }

    @Test
    void aPartIsJudgedAloneAsItIsAmongOthers() {
        Seeds.hold(300, (asked, dice) -> {
            Parts all = parts(asked, asked.dossier());
            for (Part part : all.parts()) {
                Set<String> statements = new HashSet<>();
                all.weighed().forEach(w -> {
                    if (w.root() != null && part.roots().contains(w.root())) {
                        statements.add(w.statement());
                    }
                });
                List<Link> links = asked.dossier().evidence().stream()
                        .filter(link -> statements.contains(link.statement()))
                        .toList();
                assertThat(parts(asked, with(asked.dossier(), links)).parts()).containsExactly(part);
            }
            return all.parts().size() > 1;
        });
    }

    @Test
    void aPartSharesNoSourceAndNoRootWithAnother() {
        Seeds.hold(500, (asked, dice) -> {
            Parts parts = parts(asked, asked.dossier());
            Set<String> roots = new HashSet<>();
            Set<String> sources = new HashSet<>();
            for (Part part : parts.parts()) {
                assertThat(roots).doesNotContainAnyElementsOf(part.roots());
                assertThat(sources).doesNotContainAnyElementsOf(part.sources());
                roots.addAll(part.roots());
                sources.addAll(part.sources());
            }
            return parts.parts().size() > 1;
        });
    }

    @Test
    void aContributionIsReadAsItWasWrittenDown() {
        Seeds.hold(500, (asked, dice) -> {
            Contribution total = total(parts(asked, asked.dossier()));
            Long[] numbers = Arrays.stream(total.numbers()).boxed().toArray(Long[]::new);
            assertThat(Contribution.read(numbers)).isEqualTo(total.plus(Contribution.read(zeros(numbers.length))));
            assertThat(total.minus(total).numbers()).containsOnly(0);
            return total.origins() > 0;
        });
    }

    /** What is kept of a claim's evidence is kept once for all policies. */
    @Test
    void thePoliciesOfThisReleaseWeighAlike() {
        Seeds.hold(500, (asked, dice) -> {
            Parts first = null;
            for (Policy policy : Policy.all()) {
                Question q = asked.question();
                Parts parts = new Assessor(asked.dossier(), q.knownAt(), q.saidBy(), policy).parts(q.claim());
                first = first == null ? parts : first;
                assertThat(parts).isEqualTo(first);
            }
            return true;
        });
    }

    private static Long[] zeros(int length) {
        Long[] zeros = new Long[length];
        Arrays.fill(zeros, 0L);
        return zeros;
    }

    private static Contribution total(Parts parts) {
        Contribution total = Contribution.NONE.plus(parts.leftOut());
        for (Part part : parts.parts()) {
            total = total.plus(part.contribution());
        }
        return total;
    }

    private static Map<Set<String>, Contribution> byRoots(Parts parts) {
        Map<Set<String>, Contribution> by = new HashMap<>();
        parts.parts().forEach(part -> by.put(part.roots(), part.contribution()));
        return by;
    }

    private static Set<String> representatives(List<Weighed> weighed) {
        Map<List<String>, String> first = new HashMap<>();
        weighed.forEach(w ->
                first.merge(Arrays.asList(w.root(), w.alike()), w.statement(), (a, b) -> a.compareTo(b) < 0 ? a : b));
        return new HashSet<>(first.values());
    }

    private static Dossier with(Dossier d, List<Link> links) {
        return new Dossier(d.sources(), d.claims(), d.statements(), links, d.relations(), d.rulings());
    }

    private static Parts parts(Asked asked, Dossier dossier) {
        Question q = asked.question();
        return new Assessor(dossier, q.knownAt(), q.saidBy(), q.policy()).parts(q.claim());
    }

    private static List<Object> concluded(Contribution all, Asked asked) {
        Conclusion c = Conclusion.of(all, asked.question().policy());
        return List.of(c, all.supportPoints(), all.denialPoints(), all.origins());
    }

    private static List<Object> whole(Asked asked) {
        Corroboration c = Assessor.assess(asked.dossier(), asked.question()).corroboration();
        return List.of(
                new Conclusion(
                        c.status(),
                        c.rule(),
                        c.supportLevel(),
                        c.denialLevel(),
                        c.flags(),
                        c.likelihood(),
                        c.confidence()),
                c.supportPoints(),
                c.denialPoints(),
                (long) c.origins().size());
    }
}
