package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.assessment.Status;
import org.gainsay.dashboard.FigureReads.Contested;
import org.gainsay.dashboard.FigureReads.Denials;
import org.gainsay.dashboard.FigureReads.Echo;
import org.gainsay.dashboard.FigureReads.Slow;
import org.gainsay.dashboard.FigureView.Line;
import org.gainsay.dashboard.FigureView.Mark;

/** Makes the figures; each has its finding for a title. */
@ApplicationScoped
class Figures {

    private static final int TALL = 60;

    private final FigureReads reads;

    Figures(FigureReads reads) {
        this.reads = reads;
    }

    List<FigureView> all(Connection snapshot, Instant now, int days) throws SQLException {
        Duration period = Duration.ofDays(days);
        return List.of(
                statuses(reads.statuses(snapshot, now, period), now, days),
                echo(reads.echo(snapshot)),
                slowest(reads.slowest(snapshot, now, period)),
                contested(reads.contested(snapshot, now)),
                denials(reads.denials(snapshot, now.minus(period))));
    }

    private static FigureView statuses(Map<Status, long[]> lines, Instant now, int days) {
        long most = Math.max(
                1,
                lines.values().stream()
                        .flatMapToLong(java.util.Arrays::stream)
                        .max()
                        .orElse(1));
        List<Line> drawn = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        Status rising = Status.UNSOURCED;
        long rise = 0;
        for (Map.Entry<Status, long[]> line : lines.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(Words.STATUSES.indexOf(a.getKey()), Words.STATUSES.indexOf(b.getKey())))
                .toList()) {
            long[] counts = line.getValue();
            long first = counts[0];
            long last = counts[counts.length - 1];
            drawn.add(
                    new Line(Words.name(line.getKey()), points(counts, most), Words.number(first), Words.number(last)));
            table.add(List.of(Words.name(line.getKey()), String.valueOf(first), String.valueOf(last)));
            if (last - first > rise) {
                rise = last - first;
                rising = line.getKey();
            }
        }
        String finding = rise == 0
                ? "As many claims stand in each status as " + days + " days ago"
                : "More claims stand as " + Words.name(rising) + " than " + days + " days ago: " + Words.number(rise)
                        + " more";
        Instant from = now.minus(Duration.ofDays(days));
        return new FigureView(
                "statuses",
                finding,
                "Claims by status, one scale for all. Left figure " + Times.date(from) + ", right figure now.",
                drawn,
                List.of(),
                List.of("Status", Times.date(from), Times.date(now)),
                table);
    }

    private static String points(long[] counts, long most) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            points.append(String.format(
                    Locale.ROOT,
                    "%s%.1f,%.1f",
                    i == 0 ? "" : " ",
                    i * 100.0 / (counts.length - 1),
                    TALL - counts[i] * (TALL - 2.0) / most));
        }
        return points.toString();
    }

    private static FigureView echo(List<Echo> echoes) {
        double most = echoes.stream().mapToInt(Echo::items).max().orElse(1);
        List<Mark> marks = echoes.stream()
                .map(e -> new Mark(
                        e.text(),
                        e.language(),
                        "/claims/" + e.claim(),
                        "echo",
                        percent(e.origins() / most),
                        percent(e.items() / most),
                        ratio(e),
                        e.items() + " / " + e.origins(),
                        null))
                .toList();
        String finding = echoes.isEmpty()
                ? "Nothing on record repeats another"
                : Words.count(echoes.get(0).items(), "item") + ", "
                        + Words.count(echoes.get(0).origins(), "origin") + ": the loudest echo";
        return new FigureView(
                "echo",
                finding,
                "Items per independent origin. Block: origins. Line: items that repeat them.",
                List.of(),
                marks,
                List.of("Claim", "Items per origin", "Items", "Origins"),
                echoes.stream()
                        .map(e -> List.of(e.text(), ratio(e), String.valueOf(e.items()), String.valueOf(e.origins())))
                        .toList());
    }

    private static String ratio(Echo e) {
        return String.format(Locale.ROOT, "%.1f", e.items() / (double) e.origins())
                .replaceFirst("\\.0$", "");
    }

    private static FigureView slowest(List<Slow> slow) {
        double most = Math.max(
                1, slow.stream().mapToLong(s -> s.took().toSeconds()).max().orElse(1));
        List<Mark> marks = slow.stream()
                .map(s -> new Mark(
                        s.text(),
                        s.language(),
                        "/claims/" + s.claim(),
                        s.waiting() ? "waiting" : "slow",
                        "0%",
                        percent(s.took().toSeconds() / most),
                        took(s.took()),
                        s.waiting() ? "not yet" : "",
                        null))
                .toList();
        String finding = slow.isEmpty()
                ? "Nothing has been said on any claim"
                : "The slowest " + (slow.get(0).waiting() ? "has waited " : "took ")
                        + took(slow.get(0).took()) + " to be corroborated";
        return new FigureView(
                "slowest",
                finding,
                "Claims first spoken of in these days, from the first statement. Filled: corroborated. Hollow: still waiting.",
                List.of(),
                marks,
                List.of("Claim", "Hours", "Corroborated"),
                slow.stream()
                        .map(s ->
                                List.of(s.text(), String.valueOf(s.took().toHours()), s.waiting() ? "not yet" : "yes"))
                        .toList());
    }

    private static String took(Duration took) {
        if (took.toDays() > 1) {
            return Words.count(took.toDays(), "day");
        }
        return took.toHours() > 1 ? Words.count(took.toHours(), "hour") : Words.count(took.toMinutes(), "minute");
    }

    private static FigureView contested(List<Contested> contested) {
        List<Mark> marks = contested.stream()
                .map(c -> new Mark(
                        c.row().text(),
                        c.row().language(),
                        "/claims/" + c.row().id(),
                        "contested",
                        "",
                        "",
                        String.valueOf(c.conflict()),
                        c.row().status(),
                        c.row().bar()))
                .toList();
        return new FigureView(
                "contested",
                contested.isEmpty() ? "No claim has evidence on both sides" : "Where the sources are most divided",
                "Says from the left, denies from the right. Right figure: conflict, of 1,000.",
                List.of(),
                marks,
                List.of("Claim", "Status", "Says of 1,000", "Denies of 1,000", "Conflict of 1,000"),
                contested.stream()
                        .map(c -> List.of(
                                c.row().text(),
                                c.row().status(),
                                String.valueOf(c.row().bar().says().thousandths()),
                                String.valueOf(c.row().bar().denies().thousandths()),
                                String.valueOf(c.conflict())))
                        .toList());
    }

    private static FigureView denials(List<Denials> denials) {
        double most =
                Math.max(1, denials.stream().mapToLong(Denials::denials).max().orElse(1));
        long all = denials.stream()
                .filter(d -> !d.kind().equals("open"))
                .mapToLong(Denials::denials)
                .sum();
        long interested = denials.stream()
                .filter(d -> d.kind().equals("deny-weak"))
                .mapToLong(Denials::denials)
                .sum();
        List<Mark> marks = denials.stream()
                .map(d -> new Mark(
                        d.name(),
                        "",
                        "",
                        d.kind(),
                        "0%",
                        percent(d.denials() / most),
                        Words.number(d.denials()),
                        "",
                        null))
                .toList();
        return new FigureView(
                "denials",
                all == 0
                        ? "Nobody denies anything"
                        : Words.number(interested) + " of " + Words.count(all, "denial")
                                + " come from those with a stake",
                "Denials recorded in these days, by the denier’s stake. Hatched: interested.",
                List.of(),
                marks,
                List.of("Denied", "Denials"),
                denials.stream()
                        .map(d -> List.of(d.name(), String.valueOf(d.denials())))
                        .toList());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f%%", part * 100);
    }
}
