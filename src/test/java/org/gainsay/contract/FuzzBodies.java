package org.gainsay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes bodies of what the contract says of them: right ones, ones at the edge, and hostile ones. */
final class FuzzBodies {

    private static final int DEEPEST = 5;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> TIMES = Set.of("from", "until", "deadline", "expires", "knownAt", "saidBy");

    /** Texts that each pattern of the contract takes, and nearly takes. */
    private static final Map<String, List<String>> FITTING = Map.of(
            "[0-9a-f]{64}", List.of("0".repeat(64), "A".repeat(64), "f".repeat(65)),
            "1", List.of("1", "2"),
            "[A-Za-z0-9._:-]{1,200}", List.of("a", "b", "c:1", "x".repeat(200), "x".repeat(201), "a b"),
            "[A-Za-z0-9._-]{1,100}", List.of("a", "b", "c-1", "x".repeat(101)),
            "[a-z0-9-]{1,100}", List.of("corroboration-1", "nonsense", "A"),
            "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}", List.of("en", "zh-Hans-CN", "x", "en-" + "a-".repeat(500) + "a"),
            "[^\\u0000-\\u001F\\u007F-\\u009F]{1,200}", List.of("A. Desk", "token:admin", "", "x".repeat(201), "a\nb"),
            "[A-Z]{2}", List.of("DE", "ZZ", "de", "D"));

    private final Ground ground;
    private final RandomGenerator random;

    FuzzBodies(Ground ground, RandomGenerator random) {
        this.ground = ground;
        this.random = random;
    }

    /** A body for the operation. */
    byte[] of(Operation operation) {
        if (operation.isForeign()) {
            String right = operation.document();
            return (random.nextInt(3) == 0 ? right : mangled(right)).getBytes(StandardCharsets.UTF_8);
        }
        ObjectNode right = ground.body(operation);
        String text =
                switch (random.nextInt(10)) {
                    case 0 -> Members.text(right);
                    case 1, 2, 3 -> Members.text(mutated(right));
                    case 4, 5, 6 -> Members.text(object(operation.schema(), 0, 0, 0.5));
                    case 7, 8 -> Members.text(object(operation.schema(), 0, 0.1, 0.8));
                    default -> mangled(Members.text(right));
                };
        return random.nextInt(60) == 0 ? text.getBytes(StandardCharsets.UTF_16) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Some values, anywhere in it, become others. */
    private ObjectNode mutated(ObjectNode right) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            List<JsonNode> around = new ArrayList<>();
            containers(right, around);
            JsonNode in = Corpus.one(around, random);
            if (in instanceof ObjectNode object && !object.isEmpty()) {
                String name = Corpus.one(
                        object.properties().stream().map(Map.Entry::getKey).toList(), random);
                if (random.nextInt(6) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, other(name, object.get(name)));
                }
            } else if (in instanceof ArrayNode array) {
                for (int more = random.nextInt(3) == 0 ? 30 : 1; more > 0; more--) {
                    array.add(array.isEmpty() ? wild() : array.get(0).deepCopy());
                }
            }
        }
        return right;
    }

    private static void containers(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> containers(child, into));
        }
    }

    /** One of the same type as often as not, so that it is not refused for that. */
    private JsonNode other(String name, JsonNode value) {
        return value.isTextual() && random.nextInt(4) > 0 ? JSON.textNode(Corpus.one(texts(name), random)) : wild();
    }

    private static List<String> texts(String name) {
        return isTime(name) ? Corpus.TIMES : isUrl(name) ? Corpus.URLS : Corpus.TEXTS;
    }

    private static boolean isTime(String name) {
        return name.endsWith("At") || TIMES.contains(name);
    }

    private static boolean isUrl(String name) {
        return name.equals("url") || name.endsWith("Url");
    }

    private JsonNode wild() {
        return JSON.rawValueNode(new RawValue(Corpus.one(Corpus.RAW, random)));
    }

    private ObjectNode object(JsonNode schema, int depth, double wildness, double share) {
        ObjectNode object = JSON.objectNode();
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        schema.path("properties").properties().forEach(member -> {
            if (random.nextDouble() < (required.contains(member.getKey()) ? 0.97 : share)) {
                object.set(member.getKey(), value(member.getKey(), member.getValue(), depth + 1, wildness, share));
            }
        });
        return object;
    }

    private JsonNode value(String name, JsonNode member, int depth, double wildness, double share) {
        JsonNode schema = Operation.resolved(member);
        if (depth > DEEPEST || random.nextDouble() < wildness) {
            return wild();
        }
        String record = ground.named(name);
        if (record != null && schema.has("oneOf") && random.nextInt(8) > 0) {
            return JSON.textNode(record);
        }
        if (schema.has("oneOf")) {
            List<JsonNode> ways = schema.get("oneOf").valueStream().toList();
            return value(name, Corpus.one(ways, random), depth, wildness, share);
        }
        if (schema.has("enum")) {
            return Corpus.one(schema.get("enum").valueStream().toList(), random);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth, wildness, share / 2);
            case "array" -> array(name, schema, depth, wildness, share);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer", "number" ->
                JSON.rawValueNode(new RawValue(Corpus.one(Corpus.NUMBERS.subList(0, 10), random)));
            case "string" -> JSON.textNode(text(name, schema));
            default -> wild();
        };
    }

    private ArrayNode array(String name, JsonNode schema, int depth, double wildness, double share) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(40) == 0 ? 201 : random.nextInt(3); i > 0; i--) {
            array.add(value(name, schema.get("items"), depth + 1, wildness, share));
        }
        return array;
    }

    /** One that the schema takes, is at the edge of it, or only looks like it. */
    private String text(String name, JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        if (isUrl(name)) {
            return random.nextBoolean() ? Corpus.URLS.get(0) : Corpus.one(Corpus.URLS, random);
        }
        if (isTime(name) || schema.path("format").asText().equals("date-time")) {
            return random.nextInt(3) > 0 ? Corpus.TIMES.get(random.nextInt(6)) : Corpus.one(Corpus.TIMES, random);
        }
        if (schema.path("format").asText().equals("uuid")) {
            return Corpus.one(Corpus.IDS, random);
        }
        if (FITTING.containsKey(pattern)) {
            List<String> fitting = FITTING.get(pattern);
            return random.nextInt(3) > 0 ? fitting.get(0) : Corpus.one(fitting, random);
        }
        int longest = schema.path("maxLength").asInt(100);
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(longest);
            case 1 -> "x".repeat(longest + 1);
            case 2 -> "\uD83D\uDE00".repeat(longest / 2);
            case 3, 4, 5 -> "The government of " + random.nextInt(20);
            default -> Corpus.one(Corpus.TEXTS, random);
        };
    }

    /** The same, cut, doubled or with something in it that does not belong there. */
    private String mangled(String right) {
        String inside = right.substring(1, right.length() - 1);
        int at = random.nextInt(right.length() + 1);
        return switch (random.nextInt(7)) {
            case 0 -> "{" + inside + "," + inside + "}";
            case 1 -> right.substring(0, at);
            case 2 -> right.substring(0, at) + Corpus.one(Corpus.RAW, random) + right.substring(at);
            case 3 -> "[".repeat(random.nextInt(1, 20_000)) + right;
            case 4 -> "\uFEFF" + right;
            case 5 -> "{\"notAMember\":" + Corpus.one(Corpus.RAW, random) + "," + inside + "}";
            default -> right + right;
        };
    }
}
