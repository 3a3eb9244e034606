package org.gainsay.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A corroboration with its explanation.
 *
 * @param corroboration the core
 * @param joinedBy why roots are one origin
 * @param items every item with what it was weighed by, kept or superseded, by link id
 * @param sentences the whole in words that a sub-editor can read
 */
public record Assessment(
        Corroboration corroboration, List<Joined> joinedBy, List<Weighed> items, List<String> sentences) {

    /** Keeps copies. */
    public Assessment {
        joinedBy = List.copyOf(joinedBy);
        items = List.copyOf(items);
        sentences = List.copyOf(sentences);
    }

    /**
     * How one item was weighed.
     *
     * @param evidence the link's id
     * @param claim the claim that the link is to, if its evidence came through another claim
     * @param root the statement that its statement comes from, itself if it is no copy
     * @param stance what it does here
     * @param holder the party that answers for the root
     * @param letter the holder's letter
     * @param strength 0 to below 1, six places
     */
    public record Weighed(
            String evidence,
            @Nullable String claim,
            String statement,
            String root,
            Stance stance,
            String holder,
            Letter letter,
            Directness directness,
            Interest interest,
            BigDecimal strength,
            boolean counted,
            boolean qualifying,
            boolean verified) {

        static Weighed of(Item item, String asked, Sources sources) {
            Dossier.Link link = item.reaching().link();
            return new Weighed(
                    item.id(),
                    link.claim().equals(asked) ? null : link.claim(),
                    link.statement(),
                    item.root().id(),
                    item.stance(),
                    sources.printed(item.root().holder()),
                    item.letter(),
                    item.directness(),
                    item.interest(),
                    Opinion.print(item.weight().strength()),
                    item.counted(),
                    item.qualifying(),
                    item.verified());
        }
    }
}
