package org.gainsay.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Rating;
import org.gainsay.assessment.Dossier.SameAs;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Stake;
import org.gainsay.assessment.Dossier.Statement;

/** Random members of a dossier. */
final class RandomMembers {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final List<String> MONTHS_AND_YEARS = List.of("2023", "2024", "2023-12", "2024-01", "2024Z");

    private static final List<String> ZONES = List.of("Z", "+02:00", "-05:30", "+14:00");

    private final Dice dice;
    private final RandomDossiers.Temper temper;

    RandomMembers(Dice dice, RandomDossiers.Temper temper) {
        this.dice = dice;
        this.temper = temper;
    }

    static Supplier<String> pick(Dice dice, List<String> ids) {
        return () -> dice.any(ids);
    }

    /** One of few, so that equal times are common. */
    Instant instant() {
        return START.plusSeconds(43_200L * dice.below(14));
    }

    WorldTime time() {
        String day = "2024-01-0" + dice.between(1, 7);
        String minute = day + "T" + dice.any("00:00", "12:30", "23:59");
        String said =
                switch (dice.below(6)) {
                    case 0 -> dice.any(MONTHS_AND_YEARS);
                    case 1 -> day;
                    case 2 -> day + dice.any(ZONES);
                    case 3 -> minute + dice.any(ZONES);
                    case 4 -> minute + ":30" + dice.any(ZONES);
                    default -> minute + ":30.12" + dice.any(ZONES);
                };
        return WorldTime.parse(said);
    }

    Life life() {
        Instant recorded = dice.maybe(70, this::instant);
        Instant withdrawn = dice.maybe(temper.withdrawn(), this::instant);
        boolean backwards = recorded != null && withdrawn != null && withdrawn.isBefore(recorded);
        return backwards ? new Life(withdrawn, recorded) : new Life(recorded, withdrawn);
    }

    Source source(String id, List<String> sources) {
        List<Rating> ratings = IntStream.range(0, dice.any(0, 0, 1, 3))
                .mapToObj(i -> new Rating(dice.any(temper.letters()), life()))
                .toList();
        List<SameAs> sameAs = dice.chance(12) ? List.of(new SameAs(dice.any(sources), life())) : List.of();
        List<Affiliation> affiliations = new ArrayList<>();
        while (dice.chance(temper.affiliated())) {
            affiliations.add(affiliation(dice.any(sources)));
        }
        Letter reliability = dice.maybe(85, () -> dice.any(temper.letters()));
        return new Source(
                id, dice.any("", "Name of " + id), reliability, ratings, sameAs, affiliations, dice.chance(10));
    }

    private Affiliation affiliation(String with) {
        Role role = dice.maybe(80, () -> dice.any(Role.values()));
        return new Affiliation(with, role, dice.maybe(20, this::time), dice.maybe(20, this::time), life());
    }

    List<Stake> stakes(Supplier<String> source) {
        return IntStream.range(0, dice.between(0, 4))
                .mapToObj(i -> new Stake(
                        source.get(),
                        dice.any(StakeKind.values()),
                        dice.maybe(15, this::time),
                        dice.maybe(15, this::time),
                        life()))
                .toList();
    }

    Statement statement(String id, List<String> sources, List<String> statements) {
        Supplier<String> source = () -> dice.chance(3) ? "stranger" : dice.any(sources);
        String parent = dice.maybe(temper.derived(), () -> parent(id, statements));
        return new Statement(
                id,
                dice.maybe(75, source),
                dice.maybe(15, source),
                source.get(),
                time(),
                parent,
                directness(),
                dice.maybe(80, () -> dice.any(Form.values())),
                life());
    }

    /** Often the same one, as a story is that everybody copies. */
    private String parent(String id, List<String> statements) {
        if (dice.chance(10)) {
            return "unknown";
        }
        String copied = statements.get(0);
        return dice.chance(50) && !id.equals(copied) ? copied : dice.any(statements);
    }

    private Directness directness() {
        if (dice.chance(temper.hearsay())) {
            return dice.maybe(50, () -> Directness.HEARSAY);
        }
        return dice.any(Directness.RECORD, Directness.FIRST_HAND, Directness.INFORMED, Directness.UNNAMED);
    }

    Link link(String id, String claim, String statement) {
        Interest interest = dice.maybe(15, () -> dice.any(Interest.values()));
        return new Link(id, claim, statement, stance(), interest, dice.chance(temper.verified()), life());
    }

    private Stance stance() {
        if (dice.chance(temper.neutral())) {
            return dice.any(Stance.NEITHER_CONFIRMS_NOR_DENIES, Stance.CONTEXT);
        }
        return dice.chance(temper.support()) ? Stance.SUPPORTS : Stance.DENIES;
    }

    static Link since(Instant recorded, Link link) {
        return new Link(
                link.id(),
                link.claim(),
                link.statement(),
                link.stance(),
                link.interest(),
                link.verified(),
                new Life(recorded, null));
    }
}
