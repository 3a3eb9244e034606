package org.gainsay.telling.provenance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph as PROV-JSON (W3C member submission of 24 April 2013). A statement is an entity, made by an activity,
 * its saying, with which its speaker and its outlet are associated; a source is an agent; an origin is a collection of
 * its roots. PROV has no word for what a statement does to a claim: it influences it, with our stance.
 * Proposed copies are left out: PROV records what happened, and whoever imports it would take a guess for a fact.
 */
final class ProvJson {

    private static final String SAYING = "saying:";

    private final Map<String, Map<String, Object>> document = new LinkedHashMap<>();
    private final Map<String, String> speakers = new LinkedHashMap<>();
    private final Set<String> copies = new HashSet<>();
    private int relations;

    private ProvJson() {}

    static Map<String, Map<String, Object>> of(Graph graph) {
        return new ProvJson().write(graph);
    }

    private Map<String, Map<String, Object>> write(Graph graph) {
        Map<String, Object> prefixes = section("prefix");
        prefixes.put("gainsay", "urn:gainsay:");
        for (String kind : new String[] {"claim", "statement", "source", "origin", "ruling", "saying"}) {
            prefixes.put(kind, "urn:gainsay:" + kind + ":");
        }
        graph.nodes().forEach(this::node);
        graph.edges().stream().filter(e -> e.kind() == Edge.Kind.SAID_BY).forEach(e -> speakers.put(e.from(), e.to()));
        graph.edges().forEach(this::edge);
        return document;
    }

    private void node(Node node) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("prov:label", node.label());
        put(attributes, "gainsay:href", node.href());
        if (node.kind() == Node.Kind.SOURCE) {
            attributes.put("prov:type", name(agent(node.sourceKind())));
            put(attributes, "gainsay:kind", node.sourceKind());
            section("agent").put(node.id(), attributes);
            return;
        }
        attributes.put("prov:type", name(node.kind() == Node.Kind.ORIGIN ? "prov:Collection" : type(node)));
        section("entity").put(node.id(), attributes);
        Node.Facts facts = node.statement();
        if (facts != null) {
            if (facts.copy()) {
                copies.add(node.id());
            }
            statement(node.id(), facts, attributes);
        }
    }

    private void statement(String id, Node.Facts facts, Map<String, Object> attributes) {
        put(attributes, "gainsay:directness", facts.directness());
        put(attributes, "gainsay:form", facts.form());
        attributes.put("gainsay:copy", facts.copy());
        attributes.put("gainsay:circular", facts.circular());
        attributes.put("gainsay:withdrawn", facts.withdrawn());
        // Not the activity's start: a date alone is none of PROV's instants.
        Map<String, Object> saying = new LinkedHashMap<>(Map.of("gainsay:saidAt", facts.saidAt()));
        put(saying, "gainsay:act", facts.act());
        put(saying, "gainsay:naming", facts.naming());
        section("activity").put(saying(id), saying);
        relation("wasGeneratedBy", "prov:entity", id, "prov:activity", saying(id));
        if (facts.withdrawn()) {
            section("wasInvalidatedBy").put(blank(), new LinkedHashMap<>(Map.of("prov:entity", id)));
        }
    }

    private void edge(Edge e) {
        switch (e.kind()) {
            case DERIVED_FROM -> derivation(e);
            case SAID_BY -> {
                associated(e, "speaker");
                relation("wasAttributedTo", "prov:entity", e.from(), "prov:agent", e.to());
            }
            case PUBLISHED_BY -> {
                associated(e, "outlet");
                if (!speakers.containsKey(e.from())) {
                    relation("wasAttributedTo", "prov:entity", e.from(), "prov:agent", e.to());
                }
            }
            case ON_BEHALF_OF -> onBehalfOf(e);
            case BEARS_ON -> bearing(e);
            case RELATES_TO -> {
                var related = relation("wasInfluencedBy", "prov:influencee", e.to(), "prov:influencer", e.from());
                put(related, "gainsay:relation", e.relation());
            }
            case BELONGS_TO -> relation("hadMember", "prov:collection", e.to(), "prov:entity", e.from());
            case JOINED_BY -> {
                var joined = relation("wasInfluencedBy", "prov:influencee", e.from(), "prov:influencer", e.to());
                put(joined, "gainsay:joinedBy", e.joinedBy());
            }
        }
    }

    /** Words taken as they are are a quotation; else what is itself no copy is the primary source. */
    private void derivation(Edge e) {
        var derived = relation("wasDerivedFrom", "prov:generatedEntity", e.from(), "prov:usedEntity", e.to());
        boolean verbatim = e.how() == Derivation.REPRINTS || e.how() == Derivation.QUOTES;
        if (verbatim || !copies.contains(e.to())) {
            derived.put("prov:type", name(verbatim ? "prov:Quotation" : "prov:PrimarySource"));
        }
        put(derived, "gainsay:how", e.how());
    }

    private void associated(Edge e, String role) {
        relation("wasAssociatedWith", "prov:activity", saying(e.from()), "prov:agent", e.to())
                .put("prov:role", role);
    }

    private void onBehalfOf(Edge e) {
        String speaker = speakers.get(e.from());
        if (speaker == null || speaker.equals(e.to())) {
            relation("wasAttributedTo", "prov:entity", e.from(), "prov:agent", e.to());
            return;
        }
        relation("actedOnBehalfOf", "prov:delegate", speaker, "prov:responsible", e.to())
                .put("prov:activity", saying(e.from()));
    }

    private void bearing(Edge e) {
        var bears = relation("wasInfluencedBy", "prov:influencee", e.to(), "prov:influencer", e.from());
        Edge.Bearing evidence = e.evidence();
        if (evidence != null) {
            put(bears, "gainsay:evidence", evidence.id());
            put(bears, "gainsay:stance", evidence.stance());
            put(bears, "gainsay:stanceThere", evidence.stanceThere());
            put(bears, "gainsay:interest", evidence.interest());
            put(bears, "gainsay:leftOut", evidence.leftOut());
            bears.put("gainsay:verified", evidence.verified());
        }
    }

    private Map<String, Object> relation(String name, String oneRole, String one, String otherRole, String other) {
        Map<String, Object> relation = new LinkedHashMap<>();
        relation.put(oneRole, one);
        relation.put(otherRole, other);
        section(name).put(blank(), relation);
        return relation;
    }

    private String blank() {
        return "_:r" + relations++;
    }

    private Map<String, Object> section(String name) {
        return document.computeIfAbsent(name, n -> new LinkedHashMap<>());
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    private static Map<String, String> name(String qualified) {
        return Map.of("$", qualified, "type", "prov:QUALIFIED_NAME");
    }

    private static String type(Node node) {
        return "gainsay:" + node.kind();
    }

    private static String agent(@Nullable SourceKind kind) {
        return kind == SourceKind.PERSON || kind == SourceKind.UNNAMED_SOURCE ? "prov:Person" : "prov:Organization";
    }

    private static String saying(String statement) {
        return SAYING + statement.substring(statement.indexOf(':') + 1);
    }
}
