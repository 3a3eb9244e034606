package org.gainsay.verdict.factcheck;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.ledger.Recorded;

/** Writes a DataFeed of ClaimReviews as it is read; holds a few of them at a time. */
final class FeedWriter implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IssuedRows rows;
    private final ClaimReviews reviews;
    private final JsonGenerator out;

    FeedWriter(IssuedRows rows, ClaimReviews reviews, OutputStream to) throws IOException {
        this.rows = rows;
        this.reviews = reviews;
        this.out = JSON.getFactory()
                .createGenerator(to, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        out.writeStartObject();
        out.writeStringField("@context", ClaimReviews.CONTEXT);
        out.writeStringField("@type", "DataFeed");
        out.writeArrayFieldStart("dataFeedElement");
    }

    /** Adds these, with what they are about. */
    void write(List<Issued> verdicts) throws SQLException, IOException {
        Map<UUID, List<Appearance>> appearances =
                rows.appearances(verdicts.stream().map(Issued::claim).distinct().toList(), Recorded.PUBLISHED);
        for (Issued verdict : verdicts) {
            out.writeTree(reviews.item(verdict, appearances.getOrDefault(verdict.claim(), List.of())));
        }
    }

    @Override
    public void close() throws IOException {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }
}
