package org.gainsay.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.ledger.PlainRows;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.WarningCode;

/** Records that were probably made before, found by what they say, with indexes. The earlier one stands. */
@ApplicationScoped
class Duplicates {

    private static final String OF_CLAIMS = """
            SELECT c.id, min(o.id::text)::uuid FROM claim c
            JOIN claim o ON md5(plain_words(o.text)) = md5(plain_words(c.text)) AND o.id < c.id AND o.withdrawn_at IS NULL
            WHERE c.id = ANY (?) AND c.withdrawn_at IS NULL AND c.text <> redacted_words() AND plain_words(c.text) <> ''
                AND coalesce(c.language, '') = coalesce(o.language, '')
                AND NOT EXISTS (SELECT FROM relation r WHERE r.withdrawn_at IS NULL
                    AND (r."from" = c.id AND r."to" = o.id OR r."from" = o.id AND r."to" = c.id))
            GROUP BY c.id""";

    /** A name shared by many is no name to know anybody by: a few are looked at, and one in that case proposed. */
    private static final String OF_SOURCES = """
            SELECT s.id, min(o.id::text)::uuid FROM source s
            CROSS JOIN LATERAL (
                SELECT p.id FROM source p WHERE plain_words(p.name) = plain_words(s.name) AND p.kind = s.kind AND p.id < s.id
                    AND p.withdrawn_at IS NULL AND coalesce(p.country, s.country, '') = coalesce(s.country, p.country, '')
                LIMIT 20) o
            WHERE s.id = ANY (?) AND s.withdrawn_at IS NULL AND s.kind <> 'UNNAMED_SOURCE' AND s.name <> redacted_words()
                AND plain_words(s.name) <> ''
                AND NOT EXISTS (SELECT FROM same_as a WHERE a.withdrawn_at IS NULL AND (a.source = s.id OR a.source = o.id
                    OR a.other = s.id))
            GROUP BY s.id""";

    private final PlainRows rows;

    Duplicates(PlainRows rows) {
        this.rows = rows;
    }

    Stream<Advice> ofClaims(Collection<UUID> claims) {
        return pairs(OF_CLAIMS, claims).stream().map(pair -> {
            UUID claim = pair.one();
            UUID other = pair.earlier();
            String subject = "/api/v1/claims/" + claim;
            return Advice.add(
                    WarningCode.PROBABLE_DUPLICATE_CLAIM,
                    subject,
                    "/text",
                    "An earlier claim says the same in the same words, /api/v1/claims/" + other
                            + ", and each has only a part of the evidence.",
                    subject + "/relations",
                    "Record that it restates the other, so that they share all evidence.",
                    Advice.body().put("type", "RESTATES").put("to", other.toString()),
                    claim);
        });
    }

    Stream<Advice> ofSources(Collection<UUID> sources) {
        return pairs(OF_SOURCES, sources).stream().map(pair -> {
            UUID source = pair.one();
            UUID other = pair.earlier();
            String subject = "/api/v1/sources/" + source;
            return Advice.add(
                    WarningCode.PROBABLE_DUPLICATE_SOURCE,
                    subject,
                    "/name",
                    "An earlier source of that kind has the same name, /api/v1/sources/" + other
                            + ". If they are one, they count as two.",
                    subject + "/same-as",
                    "Record that the earlier one stands for it.",
                    Advice.body().put("other", other.toString()),
                    source);
        });
    }

    private record Pair(UUID one, UUID earlier) {}

    private List<Pair> pairs(String sql, Collection<UUID> ids) {
        return rows.list(sql, row -> new Pair(Sql.uuid(row, 1), Sql.uuid(row, 2)), ids);
    }
}
