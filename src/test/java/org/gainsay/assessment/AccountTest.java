package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Corroboration.Origin;
import org.junit.jupiter.api.Test;

/** An account tells of the computation what it did: on random dossiers it never says anything else. */
class AccountTest {

    private static final int DOSSIERS = 400;

    private static Stream<Account> accounts() {
        return Stream.iterate(1L, seed -> seed + 1).limit(DOSSIERS).flatMap(seed -> {
            Asked asked = RandomDossiers.of(seed);
            Question q = asked.question();
            Assessor assessor = new Assessor(asked.dossier(), q.knownAt(), q.saidBy(), q.policy());
            return asked.dossier().claims().stream().map(c -> {
                Account account = assessor.account(c.id());
                assertThat(account.assessment()).isEqualTo(assessor.explain(c.id()));
                return account;
            });
        });
    }

    @Test
    void everyLinkIsKeptInItsOriginOrLeftOutForTheReasonThatTheResultHas() {
        accounts().forEach(account -> {
            Corroboration core = account.assessment().corroboration();
            assertThat(account.links().stream()
                            .filter(r -> r.leftOut() != null)
                            .map(r -> new LeftOut(r.link().id(), Objects.requireNonNull(r.leftOut()))))
                    .containsExactlyInAnyOrderElementsOf(core.leftOut());
            for (Origin origin : core.origins()) {
                assertThat(account.links().stream()
                                .filter(r -> origin.origin().equals(r.origin()))
                                .map(r -> r.link().id()))
                        .containsExactlyInAnyOrderElementsOf(origin.evidence());
            }
        });
    }

    @Test
    void turnsAdmissionsAndCirclesAreThoseOfTheFlags() {
        accounts().forEach(account -> {
            List<Flag> flags = account.assessment().corroboration().flags();
            assertThat(account.links().stream().anyMatch(Reached::admits)).isEqualTo(flags.contains(Flag.ADMITTED));
            assertThat(account.links().stream().anyMatch(Reached::takenBack))
                    .isEqualTo(flags.contains(Flag.ADMISSION_TAKEN_BACK));
            assertThat(account.links().stream().anyMatch(r -> r.circular() && r.leftOut() == null))
                    .isEqualTo(flags.contains(Flag.CIRCULAR_REPORTING));
            if (flags.contains(Flag.POSITION_CHANGED)) {
                assertThat(account.turns()).isNotEmpty();
            }
            if (!flags.contains(Flag.POSITION_CHANGED) && !flags.contains(Flag.ADMISSION_TAKEN_BACK)) {
                assertThat(account.turns()).isEmpty();
            }
        });
    }

    @Test
    void everyStatementThatALinkComesFromIsTold() {
        accounts().forEach(account -> {
            List<String> told =
                    account.statements().stream().map(t -> t.statement().id()).toList();
            assertThat(told).doesNotHaveDuplicates();
            account.links().forEach(r -> assertThat(told).contains(r.link().statement(), r.root()));
        });
    }
}
