package org.gainsay.exchange.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Fact-checks with fields dropped, of wrong types and wrongly nested, the same for the same seed. */
final class MangledFactChecks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> RIGHT = List.of("""
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://mangled.example/%1$s/1",
             "claimReviewed": "Claim %1$s is so.", "datePublished": "2023-08-30", "inLanguage": "en", "name": "About %1$s",
             "author": {"@type": "Organization", "name": "Mangled checks", "url": "https://mangled.example/"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Speaker"},
               "datePublished": "2023-08-01", "appearance": ["https://a.example/1, https://a.example/2"]},
             "isBasedOn": ["https://mangled.example/%1$s/0"],
             "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": "1", "bestRating": 5, "worstRating": 1}}""", """
            {"@graph": [{"@id": "#o", "@type": "NewsMediaOrganization", "name": "Mangled checks"},
              {"@type": ["ClaimReview", "Thing"], "url": "https://mangled.example/%1$s/2", "claimReviewed": {"@value": "Claim %1$s is so."},
               "datePublished": "2023-08-30T10:00:00+0200", "author": {"@id": "#o"}, "reviewRating": "True"}]}""", """
            {"@type": "DataFeed", "dataFeedElement": [
              {"@type": "DataFeedItem", "dateCreated": "2023-08-30", "item": [
                {"@type": "ClaimReview", "url": "https://mangled.example/%1$s/3", "claimReviewed": "Claim %1$s is so.",
                 "publisher": "Mangled checks", "reviewRating": {"ratingValue": -1, "bestRating": -1, "alternateName": "Mixed"}},
                {"@type": "ClaimReview", "url": "https://mangled.example/%1$s/4", "claimReviewed": "Claim %1$s is otherwise.",
                 "author": [{"@type": "Person", "name": "A. Writer"}], "datePublished": "2023", "reviewRating": {"name": "Falso"}}]}]}""");

    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "-1",
            "1e300",
            "\"\"",
            "\" \"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "[[[[\"x\"]]]]",
            "{\"@value\": null}",
            "{\"@value\": {\"a\": 1}}",
            "{\"@id\": \"#nobody\"}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202Ex\"",
            "\"javascript:alert(1)\"",
            "\"2023-13-45\"",
            "\"<b>x</b>\"",
            "{\"name\": {\"name\": {\"name\": \"x\"}}}",
            "[\"a\", \"b\"]",
            "{\"@type\": \"Person\"}",
            "{\"@list\": [1, 2]}",
            "123456789012345678901234567890");

    private final SplittableRandom random;

    MangledFactChecks(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next document. */
    String next(int number) {
        try {
            JsonNode document =
                    JSON.readTree(RIGHT.get(random.nextInt(RIGHT.size())).formatted("m" + number));
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                mangle(document);
            }
            return switch (random.nextInt(20)) {
                case 0 -> "[" + document + ", null, " + document + "]";
                case 1 -> "[[" + document + "]]";
                case 2 ->
                    document.toString().replace("\"https://schema.org\"", "[\"https://schema.org\", {\"@vocab\": 1}]");
                default -> document.toString();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mangle(JsonNode document) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        containers(document, containers);
        JsonNode in = containers.get(random.nextInt(containers.size()));
        if (in instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> object.remove(name);
                case 2 ->
                    object.set(name, NODES.arrayNode().add(object.get(name)).addNull());
                case 3 -> object.set(name, NODES.objectNode().set("@value", object.get(name)));
                case 4 -> object.set("schema:" + name + "x", object.get(name).deepCopy());
                default -> object.set(name, wrong());
            }
        } else if (in instanceof ArrayNode array) {
            array.add(wrong());
        }
    }

    private JsonNode wrong() throws IOException {
        return JSON.readTree(WRONG.get(random.nextInt(WRONG.size())));
    }

    private static void containers(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> containers(child, into));
        }
    }
}
