package org.gainsay.telling.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gainsay.assessment.Stance.SUPPORTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.JoinReason;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.RulingKind;
import org.gainsay.http.Refusal;
import org.gainsay.source.SourceKind;
import org.gainsay.telling.Story;
import org.gainsay.telling.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format, read back by a reader that knows no mercy. */
class GraphFormatsTest {

    private static final String QUOTED = "\"((?:[^\"\\\\\\p{Cc}]|\\\\[\\\\\"])*)\"";
    private static final Pattern DOT_NODE = Pattern.compile("  " + QUOTED + " \\[label=" + QUOTED + ", [a-z=, ]+];");
    private static final Pattern DOT_EDGE =
            Pattern.compile("  " + QUOTED + " -> " + QUOTED + " \\[label=" + QUOTED + "(, style=(?:dashed|dotted))?];");
    private static final String PLAIN = "((?:[\\p{L}\\p{N} ,]|[^\\x00-\\x7f]|#\\d+;)*)";
    private static final Pattern MERMAID_NODE =
            Pattern.compile("    n\\d+(?:\\[|\\(\\[|\\{|\\{\\{)\"" + PLAIN + "\"(?:]|]\\)|}|}})(?::::[a-z]+)?");
    private static final Pattern MERMAID_EDGE = Pattern.compile("    n\\d+ -(?:-|\\.-)>\\|\"" + PLAIN + "\"\\| n\\d+");

    /** What PROV-JSON asks of each relation. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "wasGeneratedBy", List.of("prov:entity", "prov:activity"),
            "wasDerivedFrom", List.of("prov:generatedEntity", "prov:usedEntity"),
            "wasAttributedTo", List.of("prov:entity", "prov:agent"),
            "wasAssociatedWith", List.of("prov:activity", "prov:agent"),
            "actedOnBehalfOf", List.of("prov:delegate", "prov:responsible"),
            "wasInfluencedBy", List.of("prov:influencee", "prov:influencer"),
            "wasInvalidatedBy", List.of("prov:entity"),
            "hadMember", List.of("prov:collection", "prov:entity"));

    static Stream<Graph> graphs() {
        return Stream.of(graph(Tale.founding("talks")), graph(hostile().story()), graph(circle().story()));
    }

    private static Graph graph(Story story) {
        return Graphs.of(story, ProposedCopies.in(story));
    }

    private static Tale hostile() {
        Tale tale = Tale.of("end; \"]--> x{{y}} <script>alert('1')</script>\\")
                .person("p", "subgraph \u202egnp\n\r\t\u0007 `**1. #quot; &quot;&amp; \\N \\l")
                .says("1", "p", SUPPORTS)
                .words("1", "graph\nend\n    n0-->n1\n\"];} \\\" // [[_]] (()) | %% \ud83d\udd25 مرحبا", null, null);
        return tale.copy("2", "1", SUPPORTS).words("2", " \n ", null, null).withdrawn("3", "p", SUPPORTS);
    }

    private static Tale circle() {
        return Tale.of("It is so.")
                .statement("x", null, null, "2024", "y", Directness.FIRST_HAND, Life.ALWAYS)
                .statement("y", null, null, "2024", "x", Directness.FIRST_HAND, Life.ALWAYS)
                .copy("z", "x", SUPPORTS)
                .link("c", "y", SUPPORTS);
    }

    @Test
    void whomOnlyTheDeskKnowsToBeOneIsJoinedByTheirOriginAndNotByWhoTheyAre() {
        Tale tale = Tale.of("It is so.")
                .sealed("s", SourceKind.UNNAMED_SOURCE, "A clerk")
                .person("p", "Ann Lee")
                .same("s", "p")
                .says("1", "s", SUPPORTS)
                .says("2", "p", SUPPORTS);
        Graph graph = Graphs.of(tale.story(), List.of());
        List<Edge> joined = graph.edges().stream()
                .filter(e -> e.kind() == Edge.Kind.JOINED_BY)
                .toList();
        assertThat(joined).hasSize(2).allSatisfy(e -> {
            assertThat(e.to()).startsWith("origin:");
            assertThat(e.words()).isEqualTo("grouped by the desk");
        });
        assertThat(Dot.of(graph)).contains("grouped by the desk");
        assertThat(Mermaid.of(graph)).contains("grouped by the desk");
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyEdgeJoinsNodesThatAreThere(Graph graph) {
        Set<String> ids = new HashSet<>();
        graph.nodes().forEach(n -> assertThat(ids.add(n.id())).isTrue());
        assertThat(graph.edges()).allSatisfy(e -> assertThat(ids).contains(e.from(), e.to()));
        assertThat(new HashSet<>(graph.edges())).hasSameSizeAs(graph.edges());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void dotSaysNoMoreAndNoLessThanTheGraph(Graph graph) {
        List<String> labels = new ArrayList<>();
        int edges = 0;
        for (String line : body(Dot.of(graph), 4, 1)) {
            Matcher node = DOT_NODE.matcher(line);
            if (node.matches()) {
                labels.add(node.group(2).replaceAll("\\\\(.)", "$1").replace("&amp;", "&"));
            } else {
                assertThat(line).matches(DOT_EDGE);
                edges++;
            }
        }
        assertThat(labels).isEqualTo(graph.nodes().stream().map(Node::label).toList());
        assertThat(edges).isEqualTo(graph.edges().size() + graph.proposals().size());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void mermaidSaysNoMoreAndNoLessThanTheGraph(Graph graph) {
        List<String> labels = new ArrayList<>();
        int edges = 0;
        for (String line : body(Mermaid.of(graph), 1, 4)) {
            Matcher node = MERMAID_NODE.matcher(line);
            if (node.matches()) {
                labels.add(Pattern.compile("#(\\d+);")
                        .matcher(node.group(1))
                        .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1))))));
            } else {
                assertThat(line).matches(MERMAID_EDGE);
                edges++;
            }
        }
        assertThat(labels).isEqualTo(graph.nodes().stream().map(Node::label).toList());
        assertThat(edges).isEqualTo(graph.edges().size() + graph.proposals().size());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    @SuppressWarnings("unchecked")
    void everyRelationOfProvHasItsEndsAndTheyAreDeclared(Graph graph) {
        Map<String, Map<String, Object>> document = ProvJson.of(graph);
        Set<String> declared = new HashSet<>();
        Stream.of("entity", "agent", "activity")
                .forEach(kind ->
                        declared.addAll(document.getOrDefault(kind, Map.of()).keySet()));
        Set<String> prefixes = Objects.requireNonNull(document.get("prefix")).keySet();
        assertThat(declared).allSatisfy(id -> assertThat(prefixes).contains(id.substring(0, id.indexOf(':'))));
        document.forEach((section, records) -> {
            if (!Set.of("prefix", "entity", "agent", "activity").contains(section)) {
                List<String> required = REQUIRED.get(section);
                assertThat(required).as(section).isNotNull();
                records.values().forEach(r -> assertThat(required)
                        .allSatisfy(end -> assertThat(declared).as(section).contains((String)
                                ((Map<String, Object>) r).get(end))));
            }
        });
        assertThat(document).containsKeys("entity", "agent", "activity", "wasDerivedFrom", "wasAttributedTo");
    }

    @Test
    void aCircleIsShownAsOneAndACopyOfItIsNoPartOfIt() {
        Graph graph = graph(circle().story());
        assertThat(graph.nodes().stream()
                        .filter(n -> n.statement() != null && n.statement().circular()))
                .hasSize(2);
        assertThat(graph.edges().stream().filter(e -> e.kind() == Edge.Kind.DERIVED_FROM))
                .hasSize(3);
    }

    @Test
    void theFourAmericanVoicesBelongToOneOriginAndTheReasonsAreShown() {
        Graph graph = graph(Tale.founding("talks"));
        assertThat(graph.nodes().stream().filter(n -> n.kind() == Node.Kind.ORIGIN))
                .hasSize(3);
        assertThat(graph.edges().stream().filter(e -> e.kind() == Edge.Kind.JOINED_BY))
                .extracting(Edge::joinedBy)
                .contains(JoinReason.HOLDER, JoinReason.VOICE);
        assertThat(graph.edges().stream().filter(e -> e.kind() == Edge.Kind.RELATES_TO))
                .hasSize(1);
        assertThat(graph.nodes().stream()
                        .filter(n -> n.statement() != null && n.statement().copy()))
                .hasSize(2);
    }

    @Test
    void whatIsLeftOutIsShownWithItsReasonAndWhatIsWithdrawnIsMarked() {
        Graph graph = graph(hostile().story());
        assertThat(graph.edges().stream()
                        .filter(e -> e.evidence() != null && e.evidence().leftOut() == LeftOutReason.WITHDRAWN))
                .hasSize(1);
        assertThat(graph.nodes().stream()
                        .filter(n -> n.statement() != null && n.statement().withdrawn()))
                .hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyWhatIsNoCopyItselfIsAPrimarySource() {
        Tale tale = Tale.of("It is so.")
                .person("a", "Ann")
                .says("1", "a", SUPPORTS)
                .copy("2", "1", SUPPORTS)
                .copy("3", "2", SUPPORTS);
        Map<String, Object> derived = ProvJson.of(graph(tale.story())).get("wasDerivedFrom");
        assertThat(Objects.requireNonNull(derived).values().stream()
                        .map(r -> ((Map<String, Object>) r).containsKey("prov:type")))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aSealedSourceIsNotNamed() {
        Tale tale = Tale.of("It is so.")
                .sealed("s", org.gainsay.source.SourceKind.PERSON, "Ann Lee")
                .says("1", "s", SUPPORTS);
        Graph graph = graph(tale.story());
        assertThat(Dot.of(graph) + Mermaid.of(graph) + ProvJson.of(graph) + graph)
                .doesNotContain("Ann");
        assertThat(graph.nodes()).extracting(Node::label).contains("(sealed source)");
    }

    @Test
    void aRulingIsANode() {
        Tale tale = Tale.of("It is so.")
                .person("a", "Ann")
                .person("b", "Bob")
                .says("1", "a", SUPPORTS)
                .says("2", "b", SUPPORTS)
                .ruling("r", "1", RulingKind.SAME_ORIGIN, "2");
        assertThat(graph(tale.story()).nodes()).anyMatch(n -> n.kind() == Node.Kind.RULING);
    }

    @Test
    void twoThousandStatementsAreDrawnAndFiveThousandAndOneAreNot() {
        Tale tale = Tale.of("It is so.").person("a", "Ann").says("0", "a", SUPPORTS);
        for (int i = 1; i < 2_000; i++) {
            tale.copy("copy" + i, i % 2 == 0 ? "0" : i == 1 ? "0" : "copy" + (i - 1), SUPPORTS);
        }
        Graph graph = graph(tale.story());
        assertThat(graph.nodes()).hasSizeGreaterThan(2_000);
        assertThat(Dot.of(graph).length()).isLessThan(2_000_000);
        assertThatThrownBy(() -> ProvenanceResource.refuseMoreThan(5_000, 5_001))
                .isInstanceOf(Refusal.class);
    }

    private static List<String> body(String text, int head, int foot) {
        assertThat(text).endsWith("\n");
        List<String> lines = List.of(text.split("\n", -1));
        return lines.subList(head, lines.size() - 1 - foot);
    }
}
