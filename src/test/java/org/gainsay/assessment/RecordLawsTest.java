package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Source;
import org.junit.jupiter.api.Test;

/** Laws of the record: neither order nor names nor what came later decides anything. */
class RecordLawsTest {

    private static final Instant WITHDRAWN = Instant.parse("2024-02-01T00:00:00Z");

    private static final Instant AGAIN = Instant.parse("2024-02-02T00:00:00Z");

    @Test
    void theOrderOfMembersChangesNothing() {
        Seeds.hold(1_900, (asked, dice) -> {
            Dossier d = asked.dossier();
            Dossier other = new Dossier(
                    dice.shuffled(
                            d.sources().stream().map(s -> shuffled(s, dice)).toList()),
                    dice.shuffled(d.claims().stream()
                            .map(c -> new Claim(c.id(), c.text(), dice.shuffled(c.stakes())))
                            .toList()),
                    dice.shuffled(d.statements()),
                    dice.shuffled(d.evidence()),
                    dice.shuffled(d.relations()),
                    dice.shuffled(d.rulings()));
            assertThat(asked.in(other).assess()).isEqualTo(asked.assess());
            return !other.equals(d);
        });
    }

    private static Source shuffled(Source s, Dice dice) {
        return new Source(
                s.id(),
                s.name(),
                s.reliability(),
                dice.shuffled(s.ratings()),
                dice.shuffled(s.sameAs()),
                dice.shuffled(s.affiliations()),
                s.sealed());
    }

    @Test
    void whatIsRecordedAfterAnInstantNeverChangesTheResultAsOfIt() {
        Seeds.hold(1_500, (asked, dice) -> {
            Instant then = asked.question().knownAt() == null
                    ? Instant.parse("2024-01-0" + dice.between(2, 6) + "T12:00:00Z")
                    : asked.question().knownAt();
            Asked asOf = asked.asOf(then);
            Dossier recorded = Recorded.by(asked.dossier(), then);
            assertThat(asOf.in(recorded).assess()).isEqualTo(asOf.assess());
            return !recorded.equals(asked.dossier());
        });
    }

    @Test
    void withdrawingALinkAndRecordingItAgainUnderItsIdRestoresEverything() {
        Seeds.hold(1_000, (asked, dice) -> {
            List<Link> standing = asked.dossier().evidence().stream()
                    .filter(l -> l.life().withdrawnAt() == null)
                    .toList();
            if (standing.isEmpty()) {
                return false;
            }
            Link link = dice.any(standing);
            Edit edit = asked.edit();
            edit.evidence.remove(link);
            Asked without = edit.done();
            edit.evidence.add(living(link, new Life(link.life().recordedAt(), WITHDRAWN)));
            edit.evidence.add(living(link, new Life(AGAIN, null)));
            Asked again = edit.done();
            Asked ever = asked.asOf(null);
            assertThat(again.asOf(AGAIN).assess()).isEqualTo(ever.assess());
            assertThat(again.asOf(null).assess()).isEqualTo(ever.assess());
            assertThat(again.asOf(WITHDRAWN).assess())
                    .isEqualTo(without.asOf(WITHDRAWN).assess());
            Instant before = WITHDRAWN.minusSeconds(dice.below(5_000_000));
            assertThat(again.asOf(before).assess()).isEqualTo(asked.asOf(before).assess());
            return !without.asOf(WITHDRAWN).core().equals(ever.core());
        });
    }

    private static Link living(Link l, Life life) {
        return new Link(l.id(), l.claim(), l.statement(), l.stance(), l.interest(), l.verified(), life);
    }

    @Test
    void renamingIdsInAnOrderPreservingWayChangesNothingButIds() {
        Seeds.hold(1_500, (asked, dice) -> {
            Map<String, String> names = Renamed.inOrder(asked.dossier());
            Asked renamed = Renamed.asked(asked, names);
            Corroboration core = asked.core();
            assertThat(renamed.core()).isEqualTo(Renamed.core(core, names));
            return !core.origins().isEmpty();
        });
    }

    @Test
    void renamingReallyRenamesEverythingAndKeepsTheOrder() {
        Asked asked = RandomDossiers.of(0);
        Map<String, String> names = Renamed.inOrder(asked.dossier());
        List<String> sorted = names.keySet().stream().sorted(Ids.ORDER).toList();
        assertThat(sorted.stream().map(names::get).toList()).isSorted();
        Set<String> both = new HashSet<>(names.keySet());
        both.retainAll(names.values());
        assertThat(both).isEmpty();
        assertThat(Stream.of(
                                asked.dossier().evidence(),
                                Renamed.asked(asked, names).dossier().evidence())
                        .map(links -> links.stream().map(Link::statement).collect(Collectors.toSet()))
                        .toList())
                .doesNotHaveDuplicates();
    }
}
