package org.gainsay.corroboration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Corroboration.Side;
import org.gainsay.assessment.JoinReason;
import org.gainsay.assessment.Joined;
import org.jspecify.annotations.Nullable;

/** An origin with the first of its items, as answered. */
@Schema(name = "ExplainedOrigin", description = "One independent origin, with the strongest of its items.")
record OriginView(
        @Schema(description = "The id of its smallest root.")
        String origin,

        @Nullable Side supports,

        @Nullable Side denies,

        @Schema(description = "How many items it has: statements that are linked, on either side.")
        long statements,

        @Schema(
                description = "At most 5 of them, the strongest first; all are at"
                        + " /api/v1/claims/{claim}/corroboration/items?origin=…")
        List<Assessment.Weighed> items,

        @Schema(description = "Why its roots are one origin: at most 10 of the reasons.")
        List<JoinView> joinedBy) {

    /** Of each origin as many items as tell what it is. */
    static final int ITEMS = 5;

    private static final int LISTED = 10;

    /** Keeps copies. */
    OriginView {
        items = List.copyOf(items);
        joinedBy = List.copyOf(joinedBy);
    }

    /** One reason for which roots are one origin. */
    @Schema(name = "ExplainedJoin", description = "Why some roots are one origin.")
    record JoinView(
            JoinReason reason,

            @Schema(
                    description =
                            "The source that they share, or the ruling; where the desk grouped them, the first of the"
                                    + " roots, as the source is not told.")
            String by,

            @Schema(description = "How many roots it joins.")
            int count,

            @Schema(description = "The first 10 of them, by id.")
            List<String> roots) {

        /** Keeps a copy. */
        JoinView {
            roots = List.copyOf(roots);
        }

        JoinView(Joined joined) {
            this(joined.reason(), joined.by(), joined.roots().size(), first(joined.roots()));
        }
    }

    OriginView(ShownOrigin shown) {
        this(
                shown.origin(),
                shown.supports(),
                shown.denies(),
                shown.statements(),
                shown.items(),
                first(shown.joinedBy()).stream().map(JoinView::new).toList());
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(LISTED, all.size()));
    }
}
