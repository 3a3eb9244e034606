package org.gainsay.telling.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Account.Told;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Joined;
import org.gainsay.telling.Party;
import org.gainsay.telling.PlainText;
import org.gainsay.telling.Said;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** Draws a story as a graph. */
final class Graphs {

    private static final int LABEL = 80;

    private final Story story;
    private final Account account;
    private final Set<String> circular;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** The origin of each root. */
    private final Map<String, String> origins = new HashMap<>();

    private Graphs(Story story) {
        this.story = story;
        this.account = story.account();
        this.circular = Circles.of(account.statements());
    }

    static Graph of(Story story, List<ProposedCopy> proposals) {
        return new Graphs(story).graph(proposals);
    }

    private Graph graph(List<ProposedCopy> proposals) {
        claim(story.asked().claim());
        account.statements().forEach(this::statement);
        account.links().forEach(this::link);
        account.relations().forEach(r -> edges.add(Edge.related(claim(r.from()), claim(r.to()), r.type())));
        account.assessment().joinedBy().forEach(this::joined);
        return new Graph(new ArrayList<>(nodes.values()), new ArrayList<>(edges), proposals);
    }

    private void statement(Told told) {
        Statement s = told.statement();
        Said said = story.said(s.id());
        Node.Facts facts = new Node.Facts(
                PlainText.oneLine(s.saidAt().said()),
                said.act(),
                said.naming(),
                s.directness(),
                s.form(),
                told.from() != null,
                circular.contains(s.id()),
                told.withdrawn());
        String node = node(Node.Kind.STATEMENT, said.id(), said.text(), null, facts);
        if (told.from() != null) {
            edges.add(Edge.derived(node, statement(told.from()), said.how()));
        }
        if (s.speaker() != null) {
            edges.add(Edge.of(Edge.Kind.SAID_BY, node, source(s.speaker())));
        }
        if (s.onBehalfOf() != null) {
            edges.add(Edge.of(Edge.Kind.ON_BEHALF_OF, node, source(s.onBehalfOf())));
        }
        edges.add(Edge.of(Edge.Kind.PUBLISHED_BY, node, source(s.outlet())));
    }

    private void link(Reached reached) {
        var link = reached.link();
        edges.add(Edge.bears(
                statement(link.statement()),
                claim(link.claim()),
                new Edge.Bearing(
                        id(story.ids().evidence(), link.id()),
                        reached.stance(),
                        link.stance() == reached.stance() ? null : link.stance(),
                        reached.interest(),
                        link.verified(),
                        reached.leftOut())));
        if (reached.origin() != null) {
            origins.put(reached.root(), reached.origin());
            edges.add(Edge.of(Edge.Kind.BELONGS_TO, statement(reached.root()), origin(reached.origin())));
        }
    }

    private void joined(Joined joined) {
        String by =
                switch (joined.reason()) {
                    case RULING -> ruling(joined.by());
                    case DESK -> origin(origins.getOrDefault(joined.by(), joined.by()));
                    case HOLDER, VOICE -> source(joined.by());
                };
        joined.roots().forEach(root -> edges.add(Edge.joined(statement(root), by, joined.reason())));
    }

    private String claim(String born) {
        String text = Objects.requireNonNull(story.claims().get(born), "read with its links");
        return node(Node.Kind.CLAIM, id(story.ids().claims(), born), text, null, null);
    }

    private String source(String born) {
        Party party = story.party(born);
        return node(Node.Kind.SOURCE, party.id(), party.shown(), party, null);
    }

    private String ruling(String born) {
        return node(Node.Kind.RULING, id(story.ids().rulings(), born), "An editor's ruling", null, null);
    }

    private String origin(String root) {
        return node(Node.Kind.ORIGIN, story.said(root).id(), "An independent origin", null, null);
    }

    private String statement(String born) {
        return prefixed(Node.Kind.STATEMENT, story.said(born).id());
    }

    private String node(Node.Kind kind, UUID id, String text, @Nullable Party party, Node.@Nullable Facts facts) {
        String name = prefixed(kind, id);
        nodes.computeIfAbsent(name, n -> {
            String label = PlainText.shortened(text, LABEL);
            String href =
                    kind == Node.Kind.ORIGIN ? null : "/api/v1/" + kind.name().toLowerCase(Locale.ROOT) + "s/" + id;
            return new Node(
                    name,
                    kind,
                    label.isEmpty() ? "(no words)" : label,
                    href,
                    party == null ? null : party.kind(),
                    facts);
        });
        return name;
    }

    private static String prefixed(Node.Kind kind, UUID id) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    private static UUID id(Map<String, UUID> ids, String born) {
        return Objects.requireNonNull(ids.get(born), "read with the account");
    }
}
