package org.gainsay.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Stance;
import org.gainsay.dashboard.Graph.Copy;
import org.gainsay.dashboard.Graph.Root;
import org.gainsay.dashboard.Graph.Row;
import org.gainsay.dashboard.Told.Line;
import org.gainsay.dashboard.Told.Quote;
import org.gainsay.telling.Asked;
import org.gainsay.telling.Said;
import org.gainsay.telling.Story;

/** Lists what was said of a claim: who said neither, what is left out, all of it in time, and who told whom. */
final class Lines {

    private static final int MOST = 400;

    /** Roots in the drawing and in its table. */
    private static final int DRAWN = 60;

    private final Story story;
    private final Telling telling;

    Lines(Story story, Telling telling) {
        this.story = story;
        this.telling = telling;
    }

    /** Who would say neither. */
    List<Quote> neither() {
        return story.account().links().stream()
                .filter(r -> r.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES && r.leftOut() == LeftOutReason.NEUTRAL)
                .limit(MOST)
                .map(telling::quote)
                .toList();
    }

    /** What is not counted, and why; who said neither is told apart. */
    List<Line> leftOut() {
        return story.account().links().stream()
                .filter(r -> r.leftOut() != null
                        && !(r.leftOut() == LeftOutReason.NEUTRAL && r.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES))
                .limit(MOST)
                .map(r -> {
                    Quote q = telling.quote(r);
                    return new Line(q.who(), did(r.stance()), q.text(), q.language(), why(r), q.at());
                })
                .toList();
    }

    private static String did(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "Supported it";
            case DENIES -> "Denied it";
            case NEITHER_CONFIRMS_NOR_DENIES -> "Said neither";
            case CONTEXT -> "Context";
        };
    }

    private static String why(Reached r) {
        return switch (r.leftOut() == null ? LeftOutReason.NEUTRAL : r.leftOut()) {
            case WITHDRAWN -> "Withdrawn, or what it comes from is.";
            case POSITION_CHANGED -> "Its party has since said otherwise; only the latest counts.";
            case OTHER_LINK -> "It already speaks here by a nearer link.";
            case NEUTRAL -> "Bears on the background, takes no side.";
        };
    }

    /** All that was said and asked, the first first. */
    List<Line> timeline() {
        record Placed(long first, Line line) {}
        Stream<Placed> said = story.account().links().stream()
                .filter(r -> r.leftOut() != LeftOutReason.OTHER_LINK)
                .map(r -> {
                    Statement s = telling.statement(r.link().statement()).statement();
                    Quote q = telling.quote(r);
                    boolean copy = !r.link().statement().equals(r.root());
                    String what = copy
                            ? "repeats it"
                            : r.stance() == Stance.CONTEXT
                                    ? "as context"
                                    : did(r.stance()).toLowerCase(java.util.Locale.ROOT);
                    return new Placed(
                            s.saidAt().first(),
                            new Line(
                                    q.who(),
                                    q.outlet().equals(q.who()) ? what : what + ", " + q.outlet(),
                                    q.text(),
                                    q.language(),
                                    known(s),
                                    q.at()));
                });
        Stream<Placed> asked = story.requests().stream()
                .map(a -> new Placed(
                        a.askedAt().first(),
                        new Line(a.source().shown(), "was asked", "", "", asked(a), Times.said(a.askedAt()))));
        return Stream.concat(said, asked)
                .sorted(Comparator.comparingLong(Placed::first))
                .limit(MOST)
                .map(Placed::line)
                .toList();
    }

    private static String known(Statement s) {
        String precision = Times.precision(s.saidAt().said()) + " known";
        return s.life().recordedAt() == null
                ? precision
                : precision + "; recorded " + Times.full(s.life().recordedAt());
    }

    private static String asked(Asked a) {
        return "Until " + Times.said(a.deadline()) + ": "
                + switch (a.state()) {
                    case ANSWERED -> "answered.";
                    case OVERDUE -> "no response, which is no denial.";
                    case PENDING -> "still has time to answer.";
                };
    }

    /** Who told whom, drawn and as a table. */
    Graph graph() {
        List<Root> roots = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Stance stance : List.of(Stance.SUPPORTS, Stance.DENIES, Stance.NEITHER_CONFIRMS_NOR_DENIES)) {
            Map<String, List<Reached>> byRoot = telling.byRoot(story.account().links().stream()
                    .filter(r -> r.stance() == stance
                            && (r.leftOut() == null
                                    || r.leftOut() == LeftOutReason.NEUTRAL && stance != Stance.SUPPORTS))
                    .toList());
            byRoot.forEach((root, links) -> {
                if (roots.size() < DRAWN && rows.size() < MOST) {
                    roots.add(root(stance, root, links));
                    rows(side(stance), root, links, rows);
                }
            });
        }
        return Graph.of(
                Objects.requireNonNull(story.claims().get(story.asked().claim()), "the claim was read"), roots, rows);
    }

    private Root root(Stance stance, String root, List<Reached> links) {
        Statement s = telling.statement(root).statement();
        String speaker = s.speaker() != null ? s.speaker() : s.onBehalfOf() != null ? s.onBehalfOf() : s.outlet();
        List<Copy> copies = links.stream()
                .filter(r -> !r.link().statement().equals(root))
                .map(r -> {
                    Said said = story.said(r.link().statement());
                    String outlet =
                            telling.statement(r.link().statement()).statement().outlet();
                    return new Copy(
                            telling.party(outlet).name(),
                            said.how() == null ? "repeats it" : Words.lower(said.how()),
                            source(outlet));
                })
                .toList();
        String sub = s.speaker() != null && s.onBehalfOf() != null
                ? "for " + telling.party(s.onBehalfOf()).name()
                : s.directness() == null ? "lineage not on record" : Words.lower(s.directness());
        return new Root(
                kind(stance),
                telling.party(speaker).name(),
                sub,
                source(speaker),
                telling.party(s.outlet()).name(),
                Times.said(s.saidAt()),
                source(s.outlet()),
                copies);
    }

    private void rows(String side, String root, List<Reached> links, List<Row> rows) {
        if (links.stream().noneMatch(r -> r.link().statement().equals(root))) {
            rows.add(row(side, root, false));
        }
        links.stream()
                .sorted(Comparator.comparing(r -> !r.link().statement().equals(root)))
                .limit(MOST)
                .forEach(r -> rows.add(
                        row(side, r.link().statement(), !r.link().statement().equals(root))));
    }

    private Row row(String side, String id, boolean copy) {
        var told = telling.statement(id);
        Statement s = told.statement();
        Said said = story.said(id);
        return new Row(
                side,
                s.speaker() == null
                        ? "the outlet itself"
                        : telling.party(s.speaker()).name(),
                s.onBehalfOf() == null ? "" : telling.party(s.onBehalfOf()).name(),
                telling.party(s.outlet()).name(),
                told.from() == null
                        ? ""
                        : telling.party(telling.statement(told.from())
                                        .statement()
                                        .outlet())
                                .name(),
                said.how() == null ? "" : Words.lower(said.how()),
                Times.said(s.saidAt()),
                copy);
    }

    private String source(String born) {
        return "/sources/" + telling.party(born).id();
    }

    private static String kind(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "says";
            case DENIES -> "denies";
            case NEITHER_CONFIRMS_NOR_DENIES, CONTEXT -> "neither";
        };
    }

    private static String side(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "Says";
            case DENIES -> "Denies";
            case NEITHER_CONFIRMS_NOR_DENIES, CONTEXT -> "Neither";
        };
    }
}
