package org.gainsay.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the versions of a record in one statement: the present one, those in the past, and the acts that made them. */
@ApplicationScoped
class Revisions {

    private static final String SELECT = """
            WITH v AS (
                SELECT t.version, row_of(t) AS "row" FROM %s t WHERE t.id = :record
                UNION ALL SELECT p.version, p."row" FROM past p WHERE p.record = :record)
            SELECT v.version, CAST(v."row" AS text) AS is, CAST(b."row" AS text) AS was, j.act, j.actor, j.importer, j.at,
                r.reason, r.authority, array_to_string(ARRAY(SELECT DISTINCT k.name FROM redacted k
                    WHERE k.record = r.record AND k.redaction = r.version AND k.gone AND k.name = ANY (r.names)), ' ') AS gone
            FROM v JOIN journal j ON j.record = :record AND j.version = v.version
            LEFT JOIN v b ON b.version = v.version - 1
            LEFT JOIN redaction r ON r.record = :record AND r.version = v.version
            WHERE v.version < :before ORDER BY v.version DESC LIMIT :most""";

    /** What every version has, or what is a part of a time that is answered as said, or in no answer at all. */
    private static final Set<String> ASIDE = Set.of(
            "id", "born", "audience", "recorded_at", "stored_at", "version", "version_at", "actor", "salt", "sealed");

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    /** The last versions before one. */
    List<RevisionView> read(Kind kind, UUID record, int before, int most) {
        List<Tuple> rows = entities.createNativeQuery(SELECT.formatted(kind.table()), Tuple.class)
                .setParameter("record", record)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(Revisions::view).toList();
    }

    private static RevisionView view(Tuple row) {
        ObjectNode is = Journal.read(row.get("is", String.class));
        String was = row.get("was", String.class);
        Deed act = Deed.valueOf(row.get("act", String.class));
        String reason = act == Deed.WITHDRAW ? text(is, "withdrawal_reason") : row.get("reason", String.class);
        String known = text(is, "version_at");
        Instant stored = row.get("at", Instant.class);
        return new RevisionView(
                row.get("version", Integer.class),
                act,
                known == null ? stored : OffsetDateTime.parse(known).toInstant(),
                stored,
                row.get("actor", String.class),
                row.get("importer", String.class),
                reason,
                row.get("authority", String.class),
                changes(
                        was == null ? null : Journal.read(was),
                        is,
                        Set.of(row.get("gone", String.class).split(" "))));
    }

    private static @Nullable String text(ObjectNode row, String column) {
        return row.hasNonNull(column) ? row.get(column).asText() : null;
    }

    private static List<RevisionView.Change> changes(@Nullable ObjectNode was, ObjectNode is, Set<String> gone) {
        Set<String> columns = new TreeSet<>();
        Stream.ofNullable(was).forEach(before -> before.fieldNames().forEachRemaining(columns::add));
        is.fieldNames().forEachRemaining(columns::add);
        List<RevisionView.Change> changes = new ArrayList<>();
        for (String column : columns) {
            if (ASIDE.contains(column) || column.endsWith("_first") || column.endsWith("_last")) {
                continue;
            }
            JsonNode from = was == null ? null : value(was, column);
            JsonNode to = value(is, column);
            if (!Objects.equals(from, to)) {
                changes.add(new RevisionView.Change(Members.of(column), from, to));
            } else if (gone.contains(column)) {
                changes.add(new RevisionView.Change(Members.of(column), null, to));
            }
        }
        return changes;
    }

    /** As answers give it: instants as in JSON of the API. What a list holds is a text; an object in it is its JSON. */
    private static @Nullable JsonNode value(ObjectNode row, String column) {
        JsonNode value = row.get(column);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            ArrayNode texts = JsonNodeFactory.instance.arrayNode();
            value.forEach(part -> texts.add(part.isTextual() ? part.asText() : part.toString()));
            return texts;
        }
        return column.endsWith("_at")
                ? TextNode.valueOf(
                        OffsetDateTime.parse(value.asText()).toInstant().toString())
                : value;
    }
}
