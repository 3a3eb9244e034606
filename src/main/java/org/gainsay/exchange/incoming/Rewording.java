package org.gainsay.exchange.incoming;

import java.util.UUID;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;

/** Puts other rating words in the place of those that somebody has seen. Nothing that is stored changes by it. */
final class Rewording implements Act<RatingWordsView> {

    private final WordVersions versions;
    private final int seen;
    private final NewRatingWords wanted;
    private final String by;

    Rewording(WordVersions versions, int seen, NewRatingWords wanted, String by) {
        this.versions = versions;
        this.seen = seen;
        this.wanted = wanted;
        this.by = by;
    }

    /** What is taken in is read by one version of them. */
    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.NOTHING;
    }

    @Override
    public RatingWordsView store(Entry entry) {
        int version = versions.newest().version();
        if (version != seen) {
            throw new Refusal(
                    ProblemType.PRECONDITION_FAILED,
                    "The rating words have version " + version + " by now. Read them again, and decide again.");
        }
        versions.add(version + 1, entry.at(), by, wanted.words());
        entry.note(Deed.CORRECT, Kind.RATING_WORDS, WordVersions.ID, version + 1, Recorded.PUBLISHED);
        return versions.newest();
    }

    @Override
    public UUID subject(RatingWordsView result) {
        return WordVersions.ID;
    }

    @Override
    public RatingWordsView recall(UUID subject) {
        return versions.newest();
    }
}
