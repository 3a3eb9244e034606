package org.gainsay.corroboration;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Conclusion;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.ExcerptSentences;
import org.gainsay.assessment.Extent;
import org.gainsay.assessment.Gist;
import org.gainsay.assessment.Rank;
import org.gainsay.assessment.Stance;
import org.gainsay.claim.Currency;
import org.gainsay.corroboration.ExcerptView.LeftOutView;
import org.gainsay.corroboration.ExcerptView.SideView;
import org.gainsay.http.Page;
import org.jspecify.annotations.Nullable;

/** Cuts answers, and pages of their lists, out of explanations. */
final class Excerpts {

    /** As many items, or links that are left out, as a whole answer lists: as many as there are on the largest page. */
    static final int WHOLE = 200;

    /** And half as many of each list where it is an excerpt, as a claim has two sides. */
    static final int LISTED = 100;

    private final UUID claim;
    private final AsOf asked;
    private final Explanation from;

    Excerpts(UUID claim, AsOf asked, Explanation from) {
        this.claim = claim;
        this.asked = asked;
        this.from = from;
    }

    /** Which list a cursor of origins is of. */
    static String originsOf(UUID claim, AsOf asked, Stance stance) {
        return "origins " + claim + " " + asked + " " + stance;
    }

    /** Which list a cursor of links that are left out is of. */
    static String leftOutOf(UUID claim, AsOf asked) {
        return "left out " + claim + " " + asked;
    }

    static String written(Rank rank) {
        return rank.qualifying() + " " + rank.points() + " " + rank.origin();
    }

    static Rank rank(Stance stance, String written) {
        String[] parts = written.split(" ", 3);
        return new Rank(stance, Boolean.parseBoolean(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }

    /** A page of the origins of a side, one more having been asked for. */
    Page<ShownOrigin> origins(Stance stance, List<ShownOrigin> found, int limit) {
        return Page.of(found, limit, originsOf(claim, asked, stance), origin -> written(rank(origin, stance)));
    }

    private static Rank rank(ShownOrigin of, Stance stance) {
        Corroboration.Origin origin = new Corroboration.Origin(of.origin(), List.of(), of.supports(), of.denies());
        return Objects.requireNonNull(Rank.of(origin, stance), "it was found on that side");
    }

    /** A page of what is left out, one more having been asked for. */
    Page<Corroboration.LeftOut> leftOut(List<LeftOutPlace> found, int limit) {
        return Page.of(found, limit, leftOutOf(claim, asked), LeftOutPlace::written)
                .map(LeftOutPlace::leftOut);
    }

    /** The answer to who asks for all of it. */
    ExcerptView excerpt(
            Basis basis,
            String born,
            @Nullable String digest,
            @Nullable Instant pendingSince,
            @Nullable Currency currency)
            throws SQLException {
        Gist gist = from.gist();
        Conclusion conclusion = gist.conclusion();
        Extent extent = from.extent();
        Page<ShownOrigin> supporting =
                origins(Stance.SUPPORTS, from.origins(Stance.SUPPORTS, null, LISTED + 1, OriginView.ITEMS), LISTED);
        Page<ShownOrigin> denying =
                origins(Stance.DENIES, from.origins(Stance.DENIES, null, LISTED + 1, OriginView.ITEMS), LISTED);
        Page<Corroboration.LeftOut> leftOut = leftOut(from.leftOut(null, LISTED + 1), LISTED);
        List<Explanation.Pivotal> pivotal = from.pivotal();
        return new ExcerptView(
                born,
                basis,
                digest,
                conclusion.status(),
                conclusion.rule(),
                conclusion.supportLevel(),
                conclusion.denialLevel(),
                conclusion.flags(),
                gist.supportPoints(),
                gist.denialPoints(),
                CorroborationView.OpinionView.of(gist.opinion()),
                gist.supportBalance(),
                gist.conflict(),
                conclusion.likelihood().words(),
                conclusion.confidence(),
                side(extent.supporting(), extent.supportItems(), supporting),
                side(extent.denying(), extent.denialItems(), denying),
                new LeftOutView(extent.leftOut(), leftOut.items(), leftOut.next()),
                pivotal.stream().map(Explanation.Pivotal::origin).toList(),
                gist.oneMore(),
                ExcerptSentences.of(
                        gist,
                        extent,
                        told(supporting, Stance.SUPPORTS),
                        told(denying, Stance.DENIES),
                        pivotal.stream().map(Explanation.Pivotal::holder).toList()),
                from.records().byPath(),
                pendingSince,
                currency);
    }

    private static SideView side(long origins, long statements, Page<ShownOrigin> page) {
        return new SideView(
                origins, statements, page.items().stream().map(OriginView::new).toList(), page.next());
    }

    private static List<String> told(Page<ShownOrigin> page, Stance stance) {
        return page.items().stream()
                .limit(ExcerptSentences.TOLD)
                .flatMap(origin -> Stream.ofNullable(origin.sentences().get(stance)))
                .toList();
    }
}
