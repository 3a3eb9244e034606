package org.gainsay.verdict.factcheck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.http.Cursor;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Snapshots;

/**
 * Issued verdicts as Google's Fact Check Tools answer them, so that a client of these works here by another root. The
 * contract of this address is Google's, so ours does not repeat it; it finds what is everybody's, whoever asks.
 */
@Path("/v1alpha1/claims:search")
public class FactCheckSearchResource {

    private final Snapshots snapshots;
    private final Present present;
    private final Publisher publisher;

    FactCheckSearchResource(Snapshots snapshots, Present present, Publisher publisher) {
        this.snapshots = snapshots;
        this.present = present;
        this.publisher = publisher;
    }

    /** Claims with their reviews; an empty object where there are none. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String search(@BeanParam SearchParameters asked) {
        SearchWords words = asked.words();
        String language = Languages.primary("languageCode", asked.languageCode);
        Instant since = asked.maxAgeDays == null ? null : present.at().minus(asked.maxAgeDays, ChronoUnit.DAYS);
        int offset = asked.pageToken == null
                ? asked.offset
                : Cursor.read(asked.pageToken, asked.list(), Integer::parseUnsignedInt);
        return snapshots
                .read(snapshot -> {
                    FactCheckSearch search = new FactCheckSearch(snapshot, language, asked.site(), since);
                    List<UUID> found = search.claims(words, offset, asked.most() + 1);
                    List<UUID> shown = found.subList(0, Math.min(asked.most(), found.size()));
                    ObjectNode answer = answer(
                            search.verdicts(shown), new IssuedRows(snapshot).appearances(shown, Recorded.PUBLISHED));
                    if (found.size() > shown.size()) {
                        answer.put("nextPageToken", Cursor.write(String.valueOf(offset + shown.size()), asked.list()));
                    }
                    return answer;
                })
                .toString();
    }

    private ObjectNode answer(Map<UUID, List<Issued>> verdicts, Map<UUID, List<Appearance>> appearances) {
        ObjectNode answer = object();
        if (verdicts.isEmpty()) {
            return answer;
        }
        ArrayNode claims = answer.putArray("claims");
        verdicts.forEach((claim, reviews) -> {
            ObjectNode told = claims.addObject().put("text", reviews.get(0).claimText());
            Appearance made = ClaimReviews.made(appearances.getOrDefault(claim, List.of()));
            if (made != null) {
                if (made.isSigned()) {
                    told.put("claimant", made.name());
                }
                told.put("claimDate", Dates.rfc3339(made.saidAt()));
            }
            ArrayNode all = told.putArray("claimReview");
            reviews.forEach(review -> all.add(review(review)));
        });
        return answer;
    }

    private ObjectNode review(Issued verdict) {
        ObjectNode review = object();
        ObjectNode by = review.putObject("publisher");
        publisher.name().ifPresent(name -> by.put("name", name));
        String url = String.valueOf(verdict.url());
        by.put("site", site(url));
        review.put("url", url);
        if (verdict.title() != null) {
            review.put("title", verdict.title());
        }
        if (verdict.reviewedAt() != null) {
            review.put("reviewDate", Dates.rfc3339(verdict.reviewedAt()));
        }
        review.put("textualRating", verdict.ratingText());
        if (verdict.language() != null) {
            review.put("languageCode", verdict.language());
        }
        return review;
    }

    /** The host of an address, as the database's {@code site_of} has it. */
    private static String site(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("[/?#:].*$", "").replaceFirst("^www\\.", "");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
