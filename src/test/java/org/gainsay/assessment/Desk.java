package org.gainsay.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.SameAs;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Stake;
import org.gainsay.assessment.Dossier.Statement;

/** A dossier about the claim "c", written by hand. The link of a statement has the statement's id. */
final class Desk {

    private static final Life WITHDRAWN = new Life(null, Instant.EPOCH);

    private final List<Source> sources = new ArrayList<>();
    private final List<Stake> stakes = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Link> evidence = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    /** A source that is controlled by others, always. */
    Desk source(String id, Letter letter, String... controlledBy) {
        List<Affiliation> above = List.of(controlledBy).stream()
                .map(with -> new Affiliation(with, Role.PART, null, null, Life.ALWAYS))
                .toList();
        sources.add(new Source(id, id, letter, List.of(), List.of(), above));
        return this;
    }

    Desk same(String id, String other) {
        SameAs same = new SameAs(other, Life.ALWAYS);
        sources.add(new Source(id, id, Letter.E, List.of(), List.of(same), List.of()));
        return this;
    }

    Desk stake(String source, StakeKind kind) {
        stakes.add(new Stake(source, kind, null, null, Life.ALWAYS));
        return this;
    }

    Desk said(String id, String speaker, Directness directness, int day) {
        return statement(id, speaker, null, directness, day, Life.ALWAYS);
    }

    Desk copy(String id, String of) {
        return statement(id, null, of, null, 1, Life.ALWAYS);
    }

    Desk withdrawn(String id, String speaker) {
        return statement(id, speaker, null, Directness.FIRST_HAND, 1, WITHDRAWN);
    }

    private Desk statement(String id, String speaker, String of, Directness directness, int day, Life life) {
        WorldTime saidAt = WorldTime.parse("2024-01-0" + day + "T10:00Z");
        statements.add(new Statement(id, speaker, null, "paper", saidAt, of, directness, Form.QUOTED, life));
        return this;
    }

    Desk link(String statement, Stance stance) {
        return link(statement, stance, null, false);
    }

    Desk link(String statement, Stance stance, Interest interest, boolean verified) {
        evidence.add(new Link(statement, "c", statement, stance, interest, verified, Life.ALWAYS));
        return this;
    }

    /** Somebody who was there supports it. */
    Desk supports(String id, String speaker) {
        return said(id, speaker, Directness.FIRST_HAND, 1).link(id, Stance.SUPPORTS);
    }

    /** Somebody who was there denies it. */
    Desk denies(String id, String speaker) {
        return said(id, speaker, Directness.FIRST_HAND, 1).link(id, Stance.DENIES);
    }

    /** A document about it. */
    Desk document(String id, String author, Stance stance, boolean verified) {
        return said(id, author, Directness.RECORD, 1).link(id, stance, null, verified);
    }

    Desk ruling(String id, String a, RulingKind kind, String b) {
        rulings.add(new Ruling(id, a, b, kind, Life.ALWAYS));
        return this;
    }

    Dossier dossier() {
        return new Dossier(sources, List.of(new Claim("c", "", stakes)), statements, evidence, List.of(), rulings);
    }

    Asked asked() {
        return new Asked(dossier(), Question.now("c"));
    }

    Assessment assess() {
        return asked().assess();
    }

    Corroboration core() {
        return assess().corroboration();
    }
}
