package org.gainsay.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Stance;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.statement.SpeechAct;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What follows from a statement's being taken from another. */
@ApplicationScoped
public class Derivations {

    /** What to do where it would be too long. */
    public static final String TOO_LONG =
            "256 statements are taken from each other in a row already. Derive from an earlier one.";

    private static final int LONGEST = 256;

    private static final String LENGTH = """
            WITH RECURSIVE up (id, derived_from, steps) AS (
                SELECT s.id, s.derived_from, 1 FROM statement s WHERE s.id = :id
                UNION ALL
                SELECT s.id, s.derived_from, up.steps + 1 FROM statement s JOIN up ON s.id = up.derived_from
                WHERE up.steps < 256)
            SELECT max(steps) FROM up""";

    private final EntityManager entities;

    Derivations(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether one more statement taken from this one would make too long a row. */
    public boolean tooLong(UUID parent) {
        return ((Number) entities.createNativeQuery(LENGTH)
                                .setParameter("id", parent)
                                .getSingleResult())
                        .intValue()
                >= LONGEST;
    }

    /** Refuses a second link between a claim and a statement, and names the first. */
    void refuseSecond(UUID claim, UUID statement) {
        List<UUID> linked = entities.createQuery(
                        "SELECT e.id FROM Evidence e WHERE e.claim = :claim AND e.statement = :statement", UUID.class)
                .setParameter("claim", claim)
                .setParameter("statement", statement)
                .getResultList();
        if (!linked.isEmpty()) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "The statement is linked to this claim already, by /api/v1/evidence/" + linked.get(0)
                            + ". Correct that link, or restore it if it is withdrawn.");
        }
    }

    /** The same of a statement that is stored already. */
    Stance defaultStance(UUID statement, UUID claim) {
        return defaultStance(entities.find(Statement.class, statement), claim);
    }

    /** What a statement does to a claim by its act; what only passes on does what its parent does. */
    public Stance defaultStance(Statement statement, UUID claim) {
        SpeechAct act = statement.act();
        Stance byAct = act == null ? Stance.SUPPORTS : act.defaultStance();
        if (byAct != null) {
            return byAct;
        }
        UUID parent = statement.derivedFrom();
        return parent == null ? Stance.CONTEXT : stanceOf(parent, claim);
    }

    private Stance stanceOf(UUID parent, UUID claim) {
        List<Stance> linked = entities.createQuery(
                        "SELECT e.stance FROM Evidence e WHERE e.statement = :parent AND e.claim = :claim",
                        Stance.class)
                .setParameter("parent", parent)
                .setParameter("claim", claim)
                .getResultList();
        if (!linked.isEmpty()) {
            return linked.get(0);
        }
        @Nullable SpeechAct act = entities.find(Statement.class, parent).act();
        Stance byAct = act == null ? null : act.defaultStance();
        return byAct == null ? Stance.CONTEXT : byAct;
    }
}
