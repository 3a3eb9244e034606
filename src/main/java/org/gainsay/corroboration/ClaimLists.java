package org.gainsay.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gainsay.assessment.Policy;
import org.gainsay.claim.ClaimResource;
import org.gainsay.claim.ClaimView;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.Search;
import org.gainsay.statement.StatementListResource;
import org.jspecify.annotations.Nullable;

/** Lists of claims by how they stand. */
@ApplicationScoped
public class ClaimLists {

    private static final String ABOUT =
            "JOIN evidence e ON e.statement = s.id AND e.withdrawn_at IS NULL" + " AND s.withdrawn_at IS NULL";

    private static final String SPOKEN_OF = """
            t.id IN (SELECT e.claim FROM statement s JOIN evidence e ON e.statement = s.id
                WHERE e.withdrawn_at IS NULL AND (s.speaker = ANY (:source) OR s.on_behalf_of = ANY (:source)
                    OR s.outlet = ANY (:source)))""";

    /**
     * By what the index of the order has of topics, and then by the topics themselves: as a case, or the database would take
     * both for two conditions, expect next to nothing, and sort all claims on the topic.
     */
    public static final String ON_TOPICS = "k.topic_keys && topic_keys(CAST(:topics AS text[]))"
            + " AND CASE WHEN t.topics && CAST(:topics AS text[]) THEN true ELSE false END";

    private static final Order.Orders ORDERS =
            new Order.Orders().with("changed", "k.changed_at", "timestamptz").with("recorded", "k.claim", "uuid");

    private final EntityManager entities;
    private final ClaimResource claims;
    private final KeptReads kept;
    private final ExternalIds externalIds;

    ClaimLists(EntityManager entities, ClaimResource claims, KeptReads kept, ExternalIds externalIds) {
        this.entities = entities;
        this.claims = claims;
        this.kept = kept;
        this.externalIds = externalIds;
    }

    /** A claim, and its corroboration as kept. */
    public record Stated(ClaimView claim, SummaryView corroboration) {}

    /** The list of those that are asked for; refuses an order that is none. */
    public Listing of(ClaimFilters filters, ListQuery query) {
        Order order = ORDERS.named(filters.sort(), "-changed");
        SearchWords words = words(filters);
        Listing listing = words == null
                ? new Listing(query, "kept k JOIN claim t ON t.id = k.claim", "k.claim", order)
                : new Search()
                        .words("claim", "s.text")
                        .alike("claim", "s.text")
                        .said(StatementListResource.WORDS, ABOUT, "e.claim")
                        .listing(query, Kind.CLAIM, "JOIN kept k ON k.claim = t.id", words);
        listing.byCommon(Kind.CLAIM, query, "k.changed_at", externalIds)
                .and("k.policy = :policy", "policy", Policy.CORROBORATION_1.id())
                .anyOf("k.status", "status", filters.status());
        if (!filters.currency().isEmpty()) {
            listing.anyOf(KeptRows.CURRENCY, "currency", filters.currency());
        }
        if (!filters.topic().isEmpty()) {
            listing.and(ON_TOPICS, "topics", Listing.array(filters.topic()));
        }
        if (!filters.flag().isEmpty()) {
            listing.and("k.flags && CAST(:flags AS text[])", "flags", Listing.array(filters.flag()));
        }
        if (!filters.source().isEmpty()) {
            listing.and(SPOKEN_OF, "source", Listing.array(filters.source()));
        }
        return listing;
    }

    /** The words that are looked for; null where none are. */
    static @Nullable SearchWords words(ClaimFilters filters) {
        return SearchWords.ifGiven(filters.q(), filters.sort());
    }

    /** Reads the whole of a list, in a snapshot. */
    public void each(Listing listing, Listing.Some<Stated> some) throws IOException {
        listing.each(entities, ids -> some.take(stated(ids)));
    }

    /** These claims, in their order. */
    List<Stated> stated(List<UUID> ids) {
        List<SummaryView> summaries = kept.summaries(ids);
        List<ClaimView> views = claims.viewsOf(ids);
        return IntStream.range(0, views.size())
                .mapToObj(i -> new Stated(views.get(i), summaries.get(i)))
                .toList();
    }
}
