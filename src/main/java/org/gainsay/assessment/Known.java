package org.gainsay.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Relation;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.Stake;
import org.gainsay.assessment.Dossier.Statement;

/** A dossier as known at one instant, of what had been said by another. */
final class Known {

    private final Instant at;
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Relation> relations;
    private final List<Ruling> rulings;
    private final Sources sources;
    private final Lineage lineage;

    Known(Dossier dossier, Question question) {
        at = question.knownAt() == null ? Instant.MAX : question.knownAt();
        long saidBy =
                question.saidBy() == null ? Long.MAX_VALUE : question.saidBy().toEpochMilli();
        for (Statement s : dossier.statements()) {
            if (s.life().recorded(at) && s.saidAt().last() <= saidBy) {
                statements.put(s.id(), s);
            }
        }
        for (Link link : dossier.evidence()) {
            if (link.life().live(at) && statements.containsKey(link.statement())) {
                links.add(link);
            }
        }
        dossier.claims().forEach(c -> claims.put(c.id(), c));
        relations = dossier.relations().stream().filter(r -> r.life().live(at)).toList();
        rulings = dossier.rulings().stream().filter(r -> r.life().live(at)).toList();
        sources = new Sources(dossier.sources(), at, question.policy());
        lineage = new Lineage(statements, sources, question.policy());
    }

    List<Link> links() {
        return links;
    }

    List<Relation> relations() {
        return relations;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    Sources sources() {
        return sources;
    }

    Lineage lineage() {
        return lineage;
    }

    /** The known statement of that id; the caller knows that there is one. */
    Statement statement(String id) {
        return Objects.requireNonNull(statements.get(id), id);
    }

    /** The words of a claim, or its id where it has none here. */
    String claimText(String id) {
        Claim claim = claims.get(id);
        return claim == null || claim.text().isBlank() ? id : claim.text();
    }

    boolean withdrawn(Statement statement) {
        return statement.life().withdrawn(at);
    }

    /** The live stakes that the desk recorded on this very claim. */
    List<Stake> stakes(String claim) {
        Claim record = claims.get(claim);
        return record == null
                ? List.of()
                : record.stakes().stream().filter(s -> s.life().live(at)).toList();
    }
}
