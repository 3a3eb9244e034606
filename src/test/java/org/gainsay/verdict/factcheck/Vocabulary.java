package org.gainsay.verdict.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schema.org's vocabulary: what may be said of what, and with what values. */
final class Vocabulary {

    static final String SCHEMA = "https://schema.org/";

    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?";

    private final Map<String, JsonNode> terms = new HashMap<>();

    private Vocabulary(JsonNode vocabulary) {
        vocabulary.get("@graph").forEach(term -> terms.put(name(term.get("@id").asText()), term));
    }

    static Vocabulary read() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/schemaorg/terms-28.0.jsonld")) {
            return new Vocabulary(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(String id) {
        return id.replaceFirst("^(schema:|https://schema.org/)", "");
    }

    /** Whether the values of a property are addresses alone. */
    boolean isAddress(String property) {
        return range(property).equals(Set.of("URL"));
    }

    Stream<String> properties() {
        return terms.entrySet().stream()
                .filter(term -> term.getValue().get("@type").asText().equals("rdf:Property"))
                .map(Map.Entry::getKey);
    }

    private Set<String> range(String property) {
        return named(terms.get(property).get("schema:rangeIncludes"));
    }

    private static Set<String> named(JsonNode one) {
        return (one.isArray() ? one.valueStream() : Stream.of(one))
                .map(ref -> name(ref.get("@id").asText()))
                .collect(Collectors.toSet());
    }

    /** A type and all that it is a kind of. */
    private Set<String> above(String type) {
        Set<String> above = new HashSet<>();
        String at = type;
        while (at != null) {
            assertThat(terms).as("type " + at).containsKey(at);
            above.add(at);
            JsonNode kindOf = terms.get(at).get("rdfs:subClassOf");
            at = kindOf == null ? null : name(kindOf.get("@id").asText());
        }
        return above;
    }

    /** Holds what a processor has made of a document to it: each node, and all in it. */
    void hold(JsonNode expanded) {
        if (expanded.isArray()) {
            expanded.forEach(this::hold);
            return;
        }
        if (!expanded.isObject() || expanded.has("@value")) {
            return;
        }
        Set<String> types = new HashSet<>();
        expanded.path("@type").forEach(type -> {
            assertThat(type.asText()).startsWith(SCHEMA);
            types.addAll(above(name(type.asText())));
        });
        expanded.properties().forEach(member -> {
            if (!member.getKey().startsWith("@")) {
                assertThat(member.getKey()).startsWith(SCHEMA);
                property(name(member.getKey()), types, member.getValue());
            }
        });
    }

    private void property(String property, Set<String> of, JsonNode values) {
        assertThat(terms).as("property " + property).containsKey(property);
        assertThat(named(terms.get(property).get("schema:domainIncludes")))
                .as(property + " of " + of)
                .containsAnyElementsOf(of);
        values.forEach(value -> {
            assertThat(kinds(value)).as(property + " is " + value).containsAnyElementsOf(range(property));
            hold(value);
        });
    }

    /** What a value may pass for. */
    private Set<String> kinds(JsonNode value) {
        if (value.has("@type") && value.get("@type").isArray()) {
            Set<String> kinds = new HashSet<>();
            value.get("@type").forEach(type -> kinds.addAll(above(name(type.asText()))));
            return kinds;
        }
        if (value.has("@id")) {
            return value.get("@id").asText().matches("https?://.+") ? Set.of("URL") : Set.of();
        }
        JsonNode literal = value.get("@value");
        if (literal.isNumber()) {
            return Set.of("Number");
        }
        String text = literal.asText();
        Set<String> kinds = new HashSet<>(Set.of("Text"));
        if (text.matches(DATE)) {
            kinds.add("Date");
        }
        if (text.matches(TIME)) {
            kinds.add("DateTime");
        }
        return kinds;
    }
}
