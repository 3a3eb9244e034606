package org.gainsay.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A dossier as it would be: each supposition gives a new one. */
public final class Supposed {

    /** Before everything: what is withdrawn since then does not stand. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    private Supposed() {}

    /** With these statements withdrawn. */
    public static Dossier withdrawn(Dossier d, Set<String> statements) {
        return new Dossier(
                d.sources(),
                d.claims(),
                d.statements().stream()
                        .map(s -> statements.contains(s.id()) ? withdrawn(s) : s)
                        .toList(),
                d.evidence(),
                d.relations(),
                d.rulings());
    }

    private static Dossier.Statement withdrawn(Dossier.Statement s) {
        return new Dossier.Statement(
                s.id(),
                s.speaker(),
                s.onBehalfOf(),
                s.outlet(),
                s.saidAt(),
                s.derivedFrom(),
                s.directness(),
                s.form(),
                new Life(s.life().recordedAt(), LONG_AGO));
    }

    /** With another letter for a source. */
    public static Dossier rated(Dossier d, String source, Letter letter) {
        return new Dossier(
                d.sources().stream()
                        .map(s -> s.id().equals(source)
                                ? new Dossier.Source(
                                        s.id(),
                                        s.name(),
                                        s.reliability(),
                                        List.of(new Dossier.Rating(letter, Life.ALWAYS)),
                                        s.sameAs(),
                                        s.affiliations(),
                                        s.sealed())
                                : s)
                        .toList(),
                d.claims(),
                d.statements(),
                d.evidence(),
                d.relations(),
                d.rulings());
    }
}
