package org.gainsay.verdict.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Schema.org's vocabulary: what may be said of what, and with what values. */
final class Vocabulary {

    static final String SCHEMA = "https://schema.org/";

    private static final String PROPERTY = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property";
    private static final String CLASS = "http://www.w3.org/2000/01/rdf-schema#Class";
    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?";

    private static final String AS_STATED = "http://schema.org/";
    private static final Pattern STATEMENT =
            Pattern.compile("<http://schema\\.org/([^>]+)> <[^>]*[/#]([A-Za-z]+)> <([^>]+)> \\.");

    /** By term and property, what the vocabulary states: of schema.org's own terms their names. */
    private final Map<String, Map<String, Set<String>>> terms = new HashMap<>();

    private Vocabulary(Stream<String> statements) {
        statements.map(STATEMENT::matcher).filter(Matcher::matches).forEach(s -> terms.computeIfAbsent(
                        s.group(1), term -> new HashMap<>())
                .computeIfAbsent(s.group(2), property -> new HashSet<>())
                .add(s.group(3).replace(AS_STATED, "")));
    }

    static Vocabulary read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Vocabulary.class.getResourceAsStream("/schemaorg/schemaorg-current-http.nt.gz")),
                StandardCharsets.UTF_8))) {
            return new Vocabulary(in.lines());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(String id) {
        return id.replace(SCHEMA, "");
    }

    private Set<String> stated(String term, String property) {
        return terms.getOrDefault(term, Map.of()).getOrDefault(property, Set.of());
    }

    /** Whether the values of a property are addresses alone. */
    boolean isAddress(String property) {
        return range(property).equals(Set.of("URL"));
    }

    Stream<String> properties() {
        return terms.keySet().stream().filter(term -> stated(term, "type").contains(PROPERTY));
    }

    private Set<String> range(String property) {
        return stated(property, "rangeIncludes");
    }

    /** A type and all that it is a kind of. */
    private Set<String> above(String type) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String at = open.pop();
            assertThat(stated(at, "type")).as("type " + at).contains(CLASS);
            assertThat(stated(at, "supersededBy")).as("type " + at).isEmpty();
            if (above.add(at)) {
                stated(at, "subClassOf").stream().filter(terms::containsKey).forEach(open::push);
            }
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
        assertThat(stated(property, "type")).as("property " + property).contains(PROPERTY);
        assertThat(stated(property, "supersededBy")).as("property " + property).isEmpty();
        assertThat(stated(property, "domainIncludes"))
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
