package org.gainsay.exchange.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Members;
import org.jspecify.annotations.Nullable;

/** A record of the ledger as a line: its row, and the rows of its earlier versions. */
final class ExportedLine {

    static final ObjectMapper JSON = new ObjectMapper();

    /** What is of this ledger alone, and no member of anything. */
    private static final Set<String> INTERNAL =
            Set.of("id", "born", "audience", "stored_at", "version", "salt", "identity_sha256");

    /** What a record is in a line under another name than elsewhere. */
    private static final Map<Kind, Map<String, String>> NAMES = Map.of(
            Kind.SOURCE, Map.of("kind", LineReader.SOURCE_KIND),
            Kind.SAME_AS, Map.of("source", "of", "other", "source"),
            Kind.AFFILIATION, Map.of("source", "of"),
            Kind.RATING, Map.of("source", "of"),
            Kind.STAKE, Map.of("claim", "of"),
            Kind.COMMENT_REQUEST, Map.of("asked_said", "askedAt"));

    private final Kind kind;
    private final ObjectNode row;
    private final List<ObjectNode> earlier = new ArrayList<>();
    private final @Nullable JsonNode externalIds;
    private final Map<String, Kind> references = new HashMap<>();

    /**
     * A record.
     *
     * @param past the rows of its earlier versions, the first first; null: there are none
     * @param externalIds its ids in other systems, as {@code [{system, value}]}; null: it has none
     */
    ExportedLine(Kind kind, String row, @Nullable String past, @Nullable String externalIds) {
        this.kind = kind;
        this.row = (ObjectNode) read(row);
        if (past != null) {
            read(past).forEach(version -> earlier.add((ObjectNode) version));
        }
        this.externalIds = externalIds == null ? null : read(externalIds);
        kind.named().forEach((named, columns) -> columns.forEach(column -> references.put(column, named)));
    }

    /** All that it names, now or earlier. */
    void names(BiConsumer<Kind, UUID> visit) {
        names(row, visit);
        earlier.forEach(version -> names(version, visit));
    }

    private void names(ObjectNode version, BiConsumer<Kind, UUID> visit) {
        references.forEach((column, named) -> {
            if (version.hasNonNull(column)) {
                visit.accept(named, UUID.fromString(version.get(column).asText()));
            }
        });
    }

    /** The line; {@code born} has the ids of all that it names. */
    ObjectNode write(Map<UUID, String> born) {
        ObjectNode line = JSON.createObjectNode();
        line.put("kind", kind.name());
        line.set("id", row.get("born"));
        add(line, row, born);
        if (earlier.isEmpty()) {
            // Of a first version it is when the record was recorded.
            line.remove("versionAt");
        }
        if (externalIds != null) {
            line.set("externalIds", externalIds);
        }
        if (!earlier.isEmpty()) {
            var versions = line.putArray("versions");
            for (int i = 0; i < earlier.size(); i++) {
                ObjectNode version = versions.addObject();
                add(version, earlier.get(i), born);
                version.remove(i == 0 ? List.of("recordedAt", "versionAt", "of") : List.of("recordedAt", "of"));
            }
        }
        return line;
    }

    private void add(ObjectNode to, ObjectNode version, Map<UUID, String> born) {
        version.properties().forEach(column -> {
            JsonNode value = column.getValue();
            String name = column.getKey();
            if (INTERNAL.contains(name) || name.endsWith("_first") || name.endsWith("_last") || isNothing(value)) {
                return;
            }
            if (references.containsKey(name)) {
                to.put(member(name), born.get(UUID.fromString(value.asText())));
            } else if (name.endsWith("_at")) {
                to.put(
                        member(name),
                        OffsetDateTime.parse(value.asText()).toInstant().toString());
            } else {
                to.set(member(name), value);
            }
        });
    }

    /** Nothing is said by leaving it out. */
    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isArray() && value.isEmpty() || value.isBoolean() && !value.asBoolean();
    }

    private String member(String column) {
        String own = NAMES.getOrDefault(kind, Map.of()).get(column);
        return own != null ? own : column.equals("actor") ? "recordedBy" : Members.of(column);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("a stored row is not JSON", e);
        }
    }
}
