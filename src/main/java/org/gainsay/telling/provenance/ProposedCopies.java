package org.gainsay.telling.provenance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.assessment.Account.Told;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.RulingKind;
import org.gainsay.http.Proposal;
import org.gainsay.statement.Derivation;
import org.gainsay.telling.Said;
import org.gainsay.telling.Story;

/**
 * Proposes which statements of a story were taken from an earlier one, by their words. Not proposed are two that go
 * back to one statement or one origin already, two whose origins are proposed to be one already, and two that a ruling
 * is about.
 */
final class ProposedCopies {

    private static final double SAME = .90;

    private final Story story;
    private final Families families;
    private final Map<String, String> origins = new HashMap<>();
    private final Set<Set<String>> ruled;
    private final Set<Set<String>> proposed = new HashSet<>();

    private ProposedCopies(Story story) {
        this.story = story;
        this.families = new Families(story.account().statements());
        this.ruled =
                story.account().rulings().stream().map(r -> set(r.a(), r.b())).collect(Collectors.toSet());
        story.account().links().forEach(l -> {
            if (l.origin() != null) {
                origins.put(l.root(), l.origin());
            }
        });
    }

    /** For each statement at most one earlier one: that with the most of its words. */
    static List<ProposedCopy> in(Story story) {
        return new ProposedCopies(story).all();
    }

    private List<ProposedCopy> all() {
        List<Statement> standing = story.account().statements().stream()
                .filter(told -> !told.withdrawn())
                .map(Told::statement)
                .sorted(Likenesses.FIRST_SAID)
                .toList();
        List<ProposedCopy> proposals = new ArrayList<>();
        new Likenesses(story, this::open)
                .each(standing, (later, earlier, share) -> proposals.add(proposal(later, earlier, share)));
        return proposals;
    }

    private boolean open(Statement later, Statement earlier) {
        Set<String> roots = set(families.of(later.id()), families.of(earlier.id()));
        Set<String> groups = set(group(later), group(earlier));
        return !speaksForItself(later)
                && groups.size() > 1
                && !proposed.contains(groups)
                && !ruled.contains(roots)
                && !ruled.contains(set(later.id(), earlier.id()));
    }

    /** What counts as one with it: its origin, or where it has none, all that goes back to its root. */
    private String group(Statement s) {
        String family = families.of(s.id());
        return origins.getOrDefault(family, family);
    }

    private static Set<String> set(String one, String other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    private ProposedCopy proposal(Statement later, Statement earlier, double share) {
        proposed.add(set(group(later), group(earlier)));
        Said said = story.said(later.id());
        Said of = story.said(earlier.id());
        return new ProposedCopy(
                said.id(),
                of.id(),
                Math.round(share * 100) / 100.0,
                later.derivedFrom() == null
                        ? derivation(said, of, share)
                        : ruling(
                                "Record that they share an origin.",
                                RulingKind.SAME_ORIGIN,
                                story.said(families.of(later.id())),
                                story.said(families.of(earlier.id()))),
                // On the two themselves: of two that were taken from elsewhere this decides nothing but the proposal.
                ruling("Record that they are independent.", RulingKind.INDEPENDENT, said, of));
    }

    /** Two who say it each for itself may use the same words, as two governments that deny it; the warnings agree. */
    private boolean speaksForItself(Statement s) {
        return s.onBehalfOf() != null
                || s.speaker() != null
                        && switch (story.party(s.speaker()).kind()) {
                            case PERSON, GOVERNMENT, ORGANISATION, ACCOUNT -> true;
                            case AGENCY, OUTLET, DOCUMENT_SERIES, UNNAMED_SOURCE -> false;
                        };
    }

    private static Proposal derivation(Said said, Said of, double share) {
        return new Proposal(
                "Record that it was taken from there.",
                "PATCH",
                "/api/v1/statements/" + said.id(),
                "\"" + said.version() + "\"",
                body().put("derivedFrom", of.id().toString())
                        .put("how", (share >= SAME ? Derivation.REPRINTS : Derivation.REWRITES).name()));
    }

    private static Proposal ruling(String summary, RulingKind kind, Said a, Said b) {
        return new Proposal(
                summary,
                "POST",
                "/api/v1/rulings",
                null,
                body().put("a", a.id().toString()).put("b", b.id().toString()).put("ruling", kind.name()));
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
