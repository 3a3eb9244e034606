package org.gainsay.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.Stake;
import org.gainsay.assessment.Dossier.Statement;
import org.jspecify.annotations.Nullable;

/** A dossier as known at one instant, of what had been said by another; made once, however many claims are asked for. */
final class Known {

    private final Instant at;
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, List<Link>> linksByClass = new HashMap<>();
    private final Map<String, List<Claim>> claimsByClass = new HashMap<>();
    private final List<Dossier.Relation> liveRelations;
    private final Relations relations;
    private final List<Ruling> rulings;
    private final Sources sources;
    private final Lineage lineage;

    Known(Dossier dossier, @Nullable Instant knownAt, @Nullable Instant saidBy, Policy policy) {
        at = knownAt == null ? Instant.MAX : knownAt;
        long last = saidBy == null ? Long.MAX_VALUE : saidBy.toEpochMilli();
        for (Statement s : dossier.statements()) {
            if (s.life().recorded(at) && s.saidAt().last() <= last) {
                statements.put(s.id(), s);
            }
        }
        liveRelations =
                dossier.relations().stream().filter(r -> r.life().live(at)).toList();
        relations = new Relations(liveRelations);
        for (Link link : dossier.evidence()) {
            if (link.life().live(at) && statements.containsKey(link.statement())) {
                linksByClass
                        .computeIfAbsent(relations.classOf(link.claim()), c -> new ArrayList<>())
                        .add(link);
            }
        }
        for (Claim claim : dossier.claims()) {
            claims.put(claim.id(), claim);
            claimsByClass
                    .computeIfAbsent(relations.classOf(claim.id()), c -> new ArrayList<>())
                    .add(claim);
        }
        rulings = dossier.rulings().stream().filter(r -> r.life().live(at)).toList();
        sources = new Sources(dossier.sources(), at, policy);
        lineage = new Lineage(statements, sources, policy);
    }

    /** The live links of all claims of a class. */
    List<Link> links(String ofClass) {
        return linksByClass.getOrDefault(ofClass, List.of());
    }

    List<Dossier.Relation> liveRelations() {
        return liveRelations;
    }

    Relations relations() {
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

    /** The live stakes in the claims of a class, as recorded on these very claims. */
    List<Stake> stakes(String ofClass) {
        return claimsByClass.getOrDefault(ofClass, List.of()).stream()
                .flatMap(claim -> claim.stakes().stream())
                .filter(stake -> stake.life().live(at))
                .toList();
    }
}
