package org.gainsay.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Item.Party;
import org.gainsay.assessment.Lineage.Walk;

/** Gives items their interest and their strength. */
final class Weighing {

    private final Known known;
    private final Bearing bearing;
    private final Policy policy;
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<Factors, Weight> weights = new HashMap<>();
    private final Set<Serving> serving = new HashSet<>();

    /** All that a strength is made of; equal factors are multiplied once. */
    private record Factors(Letter letter, Directness directness, Form form, Interest interest, BigDecimal relay) {}

    /** A holder and a stance by which it serves itself, other than by hearsay. */
    private record Serving(String holder, Stance stance) {}

    private record Testimony(Reaching reaching, Walk walk, Party party, Directness directness, Interest interest) {}

    Weighing(Known known, Bearing bearing, Policy policy) {
        this.known = known;
        this.bearing = bearing;
        this.policy = policy;
    }

    /** Weighs links that take a side; two passes, as an admission counts more beside the holder's own denial. */
    List<Item> weigh(List<Reaching> sided) {
        List<Testimony> testimonies = new ArrayList<>(sided.size());
        for (Reaching reaching : sided) {
            Testimony t = testimony(reaching);
            testimonies.add(t);
            if (t.interest() == Interest.SELF_SERVING && t.directness() != Directness.HEARSAY) {
                serving.add(new Serving(t.party().holder(), reaching.stance()));
            }
        }
        return testimonies.stream().map(this::item).toList();
    }

    private Testimony testimony(Reaching reaching) {
        Walk walk = known.lineage().walk(known.statement(reaching.link().statement()));
        Statement root = walk.root();
        Party party = party(root);
        Interest interest = bearing.interest(reaching, party.voice(), root.saidAt());
        return new Testimony(reaching, walk, party, directness(walk, reaching.link()), interest);
    }

    /** Who answers for a root, and with whose voice. */
    Party party(Statement root) {
        return parties.computeIfAbsent(root.id(), id -> {
            Set<String> voice = new LinkedHashSet<>();
            if (root.speaker() != null) {
                voice.addAll(known.sources().controlClosure(root.speaker(), root.saidAt()));
            }
            if (root.onBehalfOf() != null) {
                voice.addAll(known.sources().controlClosure(root.onBehalfOf(), root.saidAt()));
            }
            if (!root.attributed()) {
                voice.addAll(known.sources().controlClosure(root.outlet(), root.saidAt()));
            }
            return new Party(known.sources().canonical(root.holder()), voice);
        });
    }

    private static Directness directness(Walk walk, Link link) {
        Directness given = walk.root().directness();
        if (walk.circular() || given == null) {
            return Directness.HEARSAY;
        }
        return given == Directness.RECORD && !link.verified() ? Directness.UNNAMED : given;
    }

    private Item item(Testimony t) {
        Letter letter = known.sources().letter(t.party().holder());
        Statement linked = known.statement(t.reaching().link().statement());
        Form form = linked.form() == null ? Form.PARAPHRASED : linked.form();
        Letter lifted = lifts(t) && worth(letter) < worth(policy.liftedTo()) ? policy.liftedTo() : letter;
        Weight weight = weights.computeIfAbsent(
                new Factors(lifted, t.directness(), form, t.interest(), t.walk().relay()), this::weight);
        boolean qualifying = weight.reaches(policy.qualifying()) && t.interest() != Interest.SELF_SERVING;
        return new Item(
                t.reaching(),
                t.walk(),
                t.party(),
                letter,
                t.directness(),
                t.interest(),
                weight,
                weight.reaches(policy.counted()),
                qualifying,
                qualifying && weight.reaches(policy.verified()) && provable(t, linked));
    }

    /** An authenticated record is not worth less for its author; an admission not less for its author's denials. */
    private boolean lifts(Testimony t) {
        return t.directness() == Directness.RECORD
                || (t.interest() == Interest.AGAINST_INTEREST
                        && t.walk().root().attributed()
                        && serving.contains(new Serving(
                                t.party().holder(), t.reaching().stance().mirrored())));
    }

    private static boolean provable(Testimony t, Statement linked) {
        boolean itself = linked.id().equals(t.walk().root().id());
        boolean firstHandAdmission =
                t.directness() == Directness.FIRST_HAND && t.interest() == Interest.AGAINST_INTEREST;
        return t.reaching().link().verified() && itself && (t.directness() == Directness.RECORD || firstHandAdmission);
    }

    private int worth(Letter letter) {
        return policy.letters().getOrDefault(letter, 0);
    }

    private Weight weight(Factors f) {
        BigDecimal strength = thousandths(worth(f.letter()))
                .multiply(thousandths(policy.directness().getOrDefault(f.directness(), 0)))
                .multiply(thousandths(policy.form().getOrDefault(f.form(), 0)))
                .multiply(thousandths(policy.interest().getOrDefault(f.interest(), 0)))
                .multiply(f.relay());
        return Weight.of(strength);
    }

    private static BigDecimal thousandths(int value) {
        return BigDecimal.valueOf(value, 3);
    }
}
