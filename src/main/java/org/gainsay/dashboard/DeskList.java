package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Policy;
import org.gainsay.corroboration.ClaimLists;
import org.gainsay.http.Page;
import org.gainsay.http.QueryConverters;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.Search;
import org.gainsay.statement.StatementListResource;
import org.jspecify.annotations.Nullable;

/** Finds the claims that the desk looks at, a page at a time, and counts them. */
@ApplicationScoped
class DeskList {

    /** More are not counted. */
    static final int COUNTED = 10_000;

    private static final int NAMED_ALIKE = 50;

    private static final String SPOKEN_OF = """
            t.id IN (SELECT e.claim FROM statement s JOIN evidence e ON e.statement = s.id
                WHERE e.withdrawn_at IS NULL AND s.withdrawn_at IS NULL AND (s.speaker = ANY (:source)
                    OR s.on_behalf_of = ANY (:source) OR s.outlet = ANY (:source)))""";

    private static final String ABOUT =
            "JOIN evidence e ON e.statement = s.id AND e.withdrawn_at IS NULL AND s.withdrawn_at IS NULL";

    private static final String CONTESTED =
            "2.0 * least(k.support_points, k.denial_points)" + " / (k.support_points + k.denial_points + 2000000)";

    static final Order.Orders ORDERS = new Order.Orders()
            .with("changed", "k.changed_at", "timestamptz")
            .with("contested", "CAST(" + CONTESTED + " AS numeric)", "numeric")
            .with("repeated", "k.items", "integer");

    private final EntityManager entities;

    DeskList(EntityManager entities) {
        this.entities = entities;
    }

    /** A page of them; {@code looked} is when the one who asks last looked. */
    Page<UUID> page(DeskQuery query, @Nullable Instant looked) {
        return listing(query, looked, null).read(entities).map(Listing.Row::id);
    }

    /** How many there are, up to one more than are counted. */
    int count(DeskQuery query, @Nullable Instant looked) {
        return listing(query, looked, null).count(entities, COUNTED + 1);
    }

    /** How many of them have changed since then. */
    int changed(DeskQuery query, Instant looked) {
        return listing(query, looked, looked).count(entities, COUNTED + 1);
    }

    private Listing listing(DeskQuery query, @Nullable Instant looked, @Nullable Instant since) {
        SearchWords words = query.q() == null ? null : SearchWords.parse(query.q());
        Listing listing = words == null
                ? new Listing(
                        query,
                        "kept k JOIN claim t ON t.id = k.claim",
                        "k.claim",
                        ORDERS.named(query.sort(), "-changed"))
                : new Search()
                        .words("claim", "s.text")
                        .alike("claim", "s.text")
                        .said(StatementListResource.WORDS, ABOUT, "e.claim")
                        .listing(query, Kind.CLAIM, "JOIN kept k ON k.claim = t.id", words);
        listing.and("k.policy = :policy", "policy", Policy.CORROBORATION_1.id())
                .anyOf("k.status", "status", query.status);
        if (!query.topic().isEmpty()) {
            listing.and(ClaimLists.ON_TOPICS, "topics", Listing.array(query.topic()));
        }
        if (!query.flag.isEmpty()) {
            listing.and("k.flags && CAST(:flags AS text[])", "flags", Listing.array(query.flag));
        }
        if (query.source() != null) {
            listing.and(SPOKEN_OF, "source", sources(query.source()).toArray(UUID[]::new));
        }
        Instant changed = DeskTimes.since(query, looked);
        if (changed != null) {
            listing.and("k.changed_at > :changed", "changed", changed);
        }
        if (since != null) {
            listing.and("k.changed_at > :since", "since", since);
        }
        return listing;
    }

    /** The source of an id, or those that have a name like these words. */
    private List<UUID> sources(String named) {
        UUID id = QueryConverters.uuidOrNull(named);
        if (id != null) {
            return List.of(id);
        }
        SearchWords words = SearchWords.parse(named);
        List<UUID> found = new ArrayList<>();
        entities.createNativeQuery(
                        "SELECT s.id FROM source s WHERE words_of(names_of(s.name, s.aliases))"
                                + " @@ asked_for(:complete, :begun) ORDER BY s.id LIMIT :most",
                        UUID.class)
                .setParameter("complete", words.complete())
                .setParameter("begun", words.begun())
                .setParameter("most", NAMED_ALIKE)
                .getResultList()
                .forEach(source -> found.add((UUID) source));
        return found;
    }
}
