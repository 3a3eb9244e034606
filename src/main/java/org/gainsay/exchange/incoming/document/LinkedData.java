package org.gainsay.exchange.incoming.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.http.Pointers;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD in the vocabulary of schema.org, as it occurs: names with and without their prefix, one value or a list of
 * them, texts or objects that hold one, nodes that name another of the document by its id.
 */
final class LinkedData {

    private static final List<String> PREFIXES = List.of("", "schema:", "https://schema.org/", "http://schema.org/");

    private final Map<String, At> nodes = new HashMap<>();

    /** A value and where it stands. */
    record At(String pointer, JsonNode json) {

        At to(Object step, JsonNode value) {
            return new At(Pointers.to(pointer, step), value);
        }
    }

    LinkedData(JsonNode root) {
        index(new At("", root));
    }

    private void index(At at) {
        at.json().properties().forEach(member -> index(at.to(member.getKey(), member.getValue())));
        if (at.json().isArray()) {
            for (int i = 0; i < at.json().size(); i++) {
                index(at.to(i, at.json().get(i)));
            }
        } else if (at.json().path("@id").isTextual() && at.json().size() > 1) {
            nodes.putIfAbsent(at.json().get("@id").textValue(), at);
        }
    }

    /** The first value of a property that is there; null: none is. */
    @Nullable
    At first(At of, String... names) {
        for (String name : names) {
            List<At> all = all(of, name);
            if (!all.isEmpty()) {
                return all.get(0);
            }
        }
        return null;
    }

    /** All values of a property, out of their lists; what is null or blank is none. */
    List<At> all(At of, String name) {
        List<At> values = new ArrayList<>();
        for (String prefix : PREFIXES) {
            JsonNode value = of.json().get(prefix + name);
            if (value != null) {
                flatten(of.to(prefix + name, value), values);
            }
        }
        return values;
    }

    private void flatten(At at, List<At> into) {
        if (at.json().isArray()) {
            for (int i = 0; i < at.json().size(); i++) {
                flatten(at.to(i, at.json().get(i)), into);
            }
        } else if (at.json().has("@list") || at.json().has("@set")) {
            String name = at.json().has("@list") ? "@list" : "@set";
            flatten(at.to(name, at.json().get(name)), into);
        } else if (!at.json().isNull()
                && !(at.json().isTextual() && at.json().textValue().isBlank())) {
            into.add(named(at));
        }
    }

    /** The node that a value names, where that is all that it does. */
    private At named(At at) {
        boolean naming = at.json().size() == 1 && at.json().path("@id").isTextual();
        return naming ? nodes.getOrDefault(at.json().get("@id").textValue(), at) : at;
    }

    /** A value as a text; null: it is none. */
    static @Nullable String text(@Nullable At at) {
        if (at == null) {
            return null;
        }
        JsonNode json = at.json().has("@value") ? at.json().get("@value") : at.json();
        return json.isValueNode() && !json.isNull() ? json.asText() : null;
    }

    /** A value as an address: a text, or a node that is known by one. */
    @Nullable
    String address(@Nullable At at) {
        String text = text(at);
        if (at == null || text != null || !at.json().isObject()) {
            return text;
        }
        String url = text(first(at, "url"));
        return url == null && at.json().path("@id").isTextual()
                ? at.json().get("@id").textValue()
                : url;
    }

    /** The types of a node, without their prefixes. */
    static Set<String> types(JsonNode json) {
        Set<String> types = new TreeSet<>();
        for (String name : List.of("@type", "type")) {
            JsonNode type = json.path(name);
            (type.isArray() ? type : List.of(type)).forEach(t -> {
                if (t.isTextual()) {
                    types.add(plain(t.textValue()));
                }
            });
        }
        return types;
    }

    /** A name of schema.org without its prefix. */
    static String plain(String name) {
        for (String prefix : PREFIXES.subList(1, PREFIXES.size())) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }
}
