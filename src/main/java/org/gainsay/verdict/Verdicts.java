package org.gainsay.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Status;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.PlainRows;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** What verdicts need to know of the claims and scales that they name. */
@ApplicationScoped
class Verdicts {

    /** Of the verdict's own audience, so that a public one says of the public's corroboration alone. */
    private static final String STANDS =
            "SELECT claim, policy, audience, status FROM corroboration WHERE claim = ANY (?)"
                    + " AND audience = ANY (?)";

    private static final String BEHIND = "SELECT FROM due WHERE claim = ? AND audience = ANY (?) LIMIT 1";

    private final PlainRows rows;
    private final Ratings ratings;

    Verdicts(PlainRows rows, Ratings ratings) {
        this.rows = rows;
        this.ratings = ratings;
    }

    private record Place(UUID claim, String policy, UUID audience) {}

    /** How the claims of these verdicts stand now and how their ratings read, to make views of them. */
    Known known(Collection<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return new Known(Map.of(), Map.of());
        }
        return new Known(
                ratings.of(verdicts.stream().map(Verdict::scale).collect(Collectors.toSet())),
                stand(
                        verdicts.stream().map(Verdict::claim).collect(Collectors.toSet()),
                        verdicts.stream().map(Recorded::audience)));
    }

    private Map<Place, Status> stand(Collection<UUID> claims, Stream<UUID> audiences) {
        Map<Place, Status> stand = new HashMap<>();
        rows.list(
                STANDS,
                row -> stand.put(
                        new Place(Sql.uuid(row, 1), row.getString(2), Sql.uuid(row, 3)),
                        Status.valueOf(row.getString(4))),
                claims,
                Stream.concat(Stream.of(Recorded.PUBLISHED), audiences).collect(Collectors.toSet()));
        return stand;
    }

    /** What was found. */
    static final class Known {

        private final Map<UUID, List<ScaleRating>> ratings;
        private final Map<Place, Status> stand;

        private Known(Map<UUID, List<ScaleRating>> ratings, Map<Place, Status> stand) {
            this.ratings = ratings;
            this.stand = stand;
        }

        VerdictView view(Verdict verdict, RecordView common) {
            return VerdictView.of(
                    verdict, common, Ratings.text(ratings.get(verdict.scale()), verdict.rating()), now(verdict));
        }

        private @Nullable Status now(Verdict verdict) {
            String policy = verdict.stoodPolicy();
            return policy == null ? null : status(verdict, policy);
        }

        private @Nullable Status status(Verdict verdict, String policy) {
            Status own = stand.get(new Place(verdict.claim(), policy, verdict.audience()));
            return own != null ? own : stand.get(new Place(verdict.claim(), policy, Recorded.PUBLISHED));
        }
    }

    /** Says in an act that the article is out: with how the claim stands at that instant, which stays with the verdict. */
    void issue(Entry entry, Verdict verdict) {
        refuseUnready(verdict);
        String policy = Policy.CORROBORATION_1.id();
        List<UUID> audiences = List.of(Recorded.PUBLISHED, verdict.audience());
        if (!rows.list(BEHIND, row -> true, verdict.claim(), audiences).isEmpty()) {
            throw new Refusal(
                    ProblemType.BUSY,
                    "How the claim stands is still following a large write. Send the request again shortly.");
        }
        Known known = new Known(Map.of(), stand(List.of(verdict.claim()), Stream.of(verdict.audience())));
        Status status = known.status(verdict, policy);
        if (status == null) {
            throw new IllegalStateException("every claim has a corroboration from its first moment");
        }
        entry.correct(verdict, () -> verdict.issue(entry.at(), status, policy));
    }

    private static void refuseUnready(Verdict verdict) {
        if (verdict.state() != VerdictState.DRAFT) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    verdict.state() == VerdictState.ISSUED
                            ? "The verdict is issued already. Correct it where it has changed."
                            : "The verdict is withdrawn. Let it stand again first.");
        }
        List<String> missing = missing(verdict.url(), verdict.author(), verdict.reviewedAt());
        if (!missing.isEmpty()) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "A verdict that goes out has " + String.join(", ", missing) + ". Correct it first.");
        }
    }

    /** The members that a verdict which goes out must have, and this has not. */
    static List<String> missing(@Nullable String url, @Nullable String author, @Nullable String reviewedAt) {
        return Stream.of(
                        url == null ? "url" : "",
                        author == null ? "author" : "",
                        reviewedAt == null ? "reviewedAt" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
