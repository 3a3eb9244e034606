package org.gainsay.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.gainsay.http.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The leaf of a journal entry: SHA-256 of the RFC 8785 form of the record as stored, in which every free text is
 * replaced by its salted commitment (as in RFC 9901), so that text can be redacted and the journal still holds.
 * Columns without a value are left out, so that a column added later changes no leaf from before.
 */
public final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Journal() {}

    /** The id of an entry. */
    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The leaf of one deed; {@code row} is the record's row as JSON, salt included. */
    public static byte[] leaf(Deed deed, Kind kind, Instant at, String row) {
        return leaf(deed, kind, at, row, List.of(), null);
    }

    /**
     * The same of a record that was redacted.
     *
     * @param kept what is kept of this version's texts, if a later one redacted them
     * @param made the tombstone that the deed set, if it is a redaction
     */
    public static byte[] leaf(
            Deed deed, Kind kind, Instant at, String row, List<Tombstone.Kept> kept, @Nullable Tombstone made) {
        ObjectNode record = committed(kind, read(row), kept);
        record.properties().removeIf(column -> column.getValue().isNull());
        return leaf(deed, kind, at, record, made);
    }

    /** The leaf as it was before there were seals: with the columns without a value, as far as there were such then. */
    public static byte[] firstLeaf(Deed deed, Kind kind, Instant at, String row, List<Tombstone.Kept> kept) {
        ObjectNode record = committed(kind, read(row), kept);
        record.properties()
                .removeIf(column ->
                        column.getValue().isNull() && kind.laterColumns().contains(column.getKey()));
        return leaf(deed, kind, at, record, null);
    }

    /** The commitments to the free texts of a row, by column, in hex. */
    public static Map<String, String> commitments(Kind kind, String row) {
        return commitments(kind, read(row));
    }

    private static Map<String, String> commitments(Kind kind, ObjectNode record) {
        String salt = record.path("salt").asText();
        Map<String, String> commitments = new HashMap<>();
        for (String column : kind.texts()) {
            JsonNode text = record.get(column);
            if (text != null && !text.isNull()) {
                commitments.put(column, Sha256.hex(committed(column, salt, text)));
            }
        }
        return commitments;
    }

    static ObjectNode read(String row) {
        try {
            return (ObjectNode) JSON.readTree(row);
        } catch (IOException e) {
            throw new IllegalStateException("a stored row is not JSON", e);
        }
    }

    private static byte[] leaf(Deed deed, Kind kind, Instant at, ObjectNode record, @Nullable Tombstone made) {
        try {
            ObjectNode entry = JSON.createObjectNode();
            entry.put("act", deed.name()).put("kind", kind.name()).put("at", at.toString());
            entry.set("record", record);
            if (made != null) {
                entry.set("redaction", made.json());
            }
            return Sha256.of(new JsonCanonicalizer(JSON.writeValueAsString(entry)).getEncodedUTF8());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row as its leaf commits to it: the one place that knows where the commitments to its free texts come from. */
    private static ObjectNode committed(Kind kind, ObjectNode row, List<Tombstone.Kept> kept) {
        ObjectNode record = row.deepCopy();
        record.remove("salt");
        commitments(kind, row).forEach(record::put);
        kept.forEach(text -> record.put(text.name(), text.digest()));
        return record;
    }

    private static byte[] committed(String column, String salt, JsonNode text) {
        try {
            String array = JSON.writeValueAsString(
                    JSON.createArrayNode().add(salt).add(column).add(text));
            return new JsonCanonicalizer(array).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
