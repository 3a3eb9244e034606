package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Relation;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Statement;

/** A dossier taken apart, to be put together with a difference. */
final class Edit {

    /** Within every time that a random question asks about. */
    static final WorldTime LONG_AGO = WorldTime.parse("2023-12-01T10:00Z");

    private static int fresh;

    final List<Source> sources;
    final List<Claim> claims;
    final List<Statement> statements;
    final List<Link> evidence;
    final List<Relation> relations;
    final List<Ruling> rulings;

    private final Asked asked;

    Edit(Asked asked) {
        this.asked = asked;
        this.sources = new ArrayList<>(asked.dossier().sources());
        this.claims = new ArrayList<>(asked.dossier().claims());
        this.statements = new ArrayList<>(asked.dossier().statements());
        this.evidence = new ArrayList<>(asked.dossier().evidence());
        this.relations = new ArrayList<>(asked.dossier().relations());
        this.rulings = new ArrayList<>(asked.dossier().rulings());
    }

    /** An id that no dossier has, anywhere in the order of ids. */
    static String freshId(Dice dice) {
        return dice.any("", "a", "e", "s", "z", "\uD83D\uDCF0") + "new" + fresh++;
    }

    /** A source that nobody knows yet. */
    String newSource(Dice dice, Letter letter) {
        Source source = new Source(freshId(dice), "", letter, List.of(), List.of(), List.of());
        sources.add(source);
        return source.id();
    }

    /** A statement that is its own root and that does not bear on anything yet. */
    Statement newStatement(Dice dice, String speaker, Directness directness) {
        String outlet = dice.any(sources).id();
        Statement statement = new Statement(
                freshId(dice), speaker, null, outlet, LONG_AGO, null, directness, dice.any(Form.values()), Life.ALWAYS);
        statements.add(statement);
        return statement;
    }

    Link newLink(Dice dice, String claim, String statement, Stance stance) {
        Link link = new Link(freshId(dice), claim, statement, stance, null, false, Life.ALWAYS);
        evidence.add(link);
        return link;
    }

    /** A named witness without a stake, whom nothing connects with anybody: one more independent origin. */
    Edit witness(Dice dice, Letter letter, Stance stance) {
        String source = newSource(dice, letter);
        Statement said = newStatement(dice, source, dice.any(Directness.FIRST_HAND, Directness.INFORMED));
        newLink(dice, asked.claim(), said.id(), stance);
        return this;
    }

    Asked done() {
        return asked.in(new Dossier(sources, claims, statements, evidence, relations, rulings));
    }
}
