package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.RelationType.CONTRADICTS;
import static org.gainsay.assessment.RelationType.CONTRARY_TO;
import static org.gainsay.assessment.RelationType.ENTAILS;
import static org.gainsay.assessment.RelationType.RESTATES;
import static org.gainsay.assessment.RelationType.SUPERSEDES;
import static org.gainsay.assessment.Stance.CONTEXT;
import static org.gainsay.assessment.Stance.DENIES;
import static org.gainsay.assessment.Stance.NEITHER_CONFIRMS_NOR_DENIES;
import static org.gainsay.assessment.Stance.SUPPORTS;

import java.util.Arrays;
import java.util.List;
import org.gainsay.assessment.Dossier.Relation;
import org.gainsay.assessment.Relations.Way;
import org.junit.jupiter.api.Test;

class RelationsTest {

    @Test
    void insideAClassEverythingTravels() {
        assertThat(carried(Way.SAME)).containsExactly(SUPPORTS, DENIES, NEITHER_CONFIRMS_NOR_DENIES, CONTEXT);
    }

    @Test
    void overANegationSupportAndDenialChangePlaces() {
        assertThat(carried(Way.NEGATED)).containsExactly(DENIES, SUPPORTS, null, null);
    }

    @Test
    void overAContraryOnlySupportTravelsAsDenial() {
        assertThat(carried(Way.CONTRARY)).containsExactly(DENIES, null, null, null);
    }

    @Test
    void supportTravelsWithAnEntailmentAndDenialAgainstIt() {
        assertThat(carried(Way.ENTAILING)).containsExactly(SUPPORTS, null, null, null);
        assertThat(carried(Way.ENTAILED)).containsExactly(null, DENIES, null, null);
    }

    @Test
    void restatingIsSymmetricAndTransitive() {
        Relations r = relations(of("a", RESTATES, "b"), of("c", RESTATES, "b"));
        assertThat(r.ways("a", "c")).containsExactly(Way.SAME);
        assertThat(r.ways("c", "a")).containsExactly(Way.SAME);
        assertThat(r.ways("a", "a")).containsExactly(Way.SAME);
        assertThat(r.ways("a", "d")).isEmpty();
    }

    @Test
    void contradictingAndContraryGoBothWays() {
        Relations r = relations(of("a", CONTRADICTS, "b"), of("b", CONTRARY_TO, "c"));
        assertThat(r.ways("a", "b")).containsExactly(Way.NEGATED);
        assertThat(r.ways("b", "a")).containsExactly(Way.NEGATED);
        assertThat(r.ways("b", "c")).containsExactly(Way.CONTRARY);
        assertThat(r.ways("c", "b")).containsExactly(Way.CONTRARY);
    }

    @Test
    void entailingGoesOneWayForSupportAndTheOtherForDenial() {
        Relations r = relations(of("a", ENTAILS, "b"));
        assertThat(r.ways("a", "b")).containsExactly(Way.ENTAILING);
        assertThat(r.ways("b", "a")).containsExactly(Way.ENTAILED);
    }

    @Test
    void entailmentsOneEachWaySpeakTogether() {
        Relations r = relations(of("a", ENTAILS, "b"), of("b", ENTAILS, "a"));
        assertThat(r.ways("a", "b")).containsExactlyInAnyOrder(Way.ENTAILING, Way.ENTAILED);
    }

    @Test
    void oneStepIsTakenAndNoMore() {
        Relations r = relations(of("a", CONTRADICTS, "b"), of("b", CONTRADICTS, "c"), of("c", ENTAILS, "d"));
        assertThat(r.ways("a", "c")).isEmpty();
        assertThat(r.ways("b", "d")).isEmpty();
    }

    @Test
    void aStepIsTakenByAWholeClass() {
        Relations r = relations(of("a", CONTRADICTS, "b"), of("a2", RESTATES, "a"), of("b2", RESTATES, "b"));
        assertThat(r.ways("a2", "b2")).containsExactly(Way.NEGATED);
    }

    @Test
    void ofSeveralRelationsTheFirstTypeSpeaks() {
        Relations all = relations(of("a", ENTAILS, "b"), of("a", CONTRARY_TO, "b"), of("b", CONTRADICTS, "a"));
        assertThat(all.ways("a", "b")).containsExactly(Way.NEGATED);
        Relations two = relations(of("a", ENTAILS, "b"), of("b2", CONTRARY_TO, "a"), of("b", RESTATES, "b2"));
        assertThat(two.ways("a", "b")).containsExactly(Way.CONTRARY);
    }

    @Test
    void anotherRelationInsideAClassIsIgnoredAndSupersedingMovesNothing() {
        Relations inside = relations(of("a", CONTRADICTS, "b"), of("a", RESTATES, "b"), of("a", CONTRADICTS, "a"));
        assertThat(inside.ways("a", "b")).containsExactly(Way.SAME);
        assertThat(inside.neighbours("a")).isEmpty();
        assertThat(relations(of("a", SUPERSEDES, "b")).ways("b", "a")).isEmpty();
    }

    private static List<Stance> carried(Way way) {
        return Arrays.asList(
                way.carry(SUPPORTS), way.carry(DENIES), way.carry(NEITHER_CONFIRMS_NOR_DENIES), way.carry(CONTEXT));
    }

    private static Relation of(String from, RelationType type, String to) {
        return new Relation(from, type, to, Life.ALWAYS);
    }

    private static Relations relations(Relation... relations) {
        return new Relations(List.of(relations));
    }
}
