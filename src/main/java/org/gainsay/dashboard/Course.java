package org.gainsay.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainsay.assessment.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stood: its bar upright over time, from when it was first recorded to now.
 *
 * @param stops the instants at which it changed and now, for the handle
 * @param published where verdicts on it were issued; without a word where there is no room for one
 * @param at the stop that is shown
 */
public record Course(
        List<Stretch> stretches,
        List<Tick> ticks,
        List<Tick> published,
        List<Stop> stops,
        int at,
        String handle,
        String text) {

    private static final double UNKNOWN = 2_000_000;
    private static final int QUALIFIED = 2;

    /** A word needs about so much of the width, in per cent. */
    private static final double WORD = 9;

    private static final int MOST_TICKS = 7;

    private static final String PUBLISHED = "we published";
    private static final double PUBLISHED_WIDTH = 14;

    /** Keeps copies. */
    public Course {
        stretches = List.copyOf(stretches);
        ticks = List.copyOf(ticks);
        published = List.copyOf(published);
        stops = List.copyOf(stops);
    }

    /** How it stood from an instant on, in points and levels. */
    record Stood(Instant from, Status status, long supports, long denies, int supportLevel, int denialLevel) {

        double all() {
            return supports + denies + UNKNOWN;
        }
    }

    /**
     * A while in which it stood alike; all measures in per cent.
     *
     * @param word the status; empty where there is no room for it
     */
    public record Stretch(
            String x,
            String width,
            String word,
            String saysY,
            String saysHeight,
            boolean saysSolid,
            String deniesHeight,
            boolean deniesSolid) {}

    /** A mark of the time line. */
    public record Tick(String x, String word) {}

    /** An instant of the handle. */
    public record Stop(String at, String words) {}

    /**
     * The course of a claim, the first first; {@code issued} is when verdicts on it were, {@code shown} the instant that
     * the page shows, null: now.
     */
    static Course of(List<Stood> stood, List<Instant> issued, Instant now, @Nullable Instant shown) {
        Instant first = stood.isEmpty() ? now : stood.get(0).from();
        double all = Math.max(1, Duration.between(first, now).toMillis());
        List<Stretch> stretches = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        Status named = null;
        int at = 0;
        for (int i = 0; i < stood.size(); i++) {
            Stood s = stood.get(i);
            Instant until = i + 1 < stood.size() ? stood.get(i + 1).from() : now;
            double x = part(first, s.from(), all);
            double width = part(first, until, all) - x;
            boolean names = width >= WORD && s.status() != named;
            named = names ? s.status() : named;
            stretches.add(stretch(s, x, width, names));
            stops.add(new Stop(s.from().toString(), Times.full(s.from()) + ", " + Words.name(s.status())));
            if (shown != null && !s.from().isAfter(shown)) {
                at = i;
            }
        }
        String last = stood.isEmpty()
                ? ""
                : ", " + Words.name(stood.get(stood.size() - 1).status());
        stops.add(new Stop(now.toString(), "now, " + Times.full(now) + last));
        return new Course(
                stretches,
                ticks(first, now, all),
                published(issued, first, all),
                stops,
                shown == null ? stops.size() - 1 : at,
                percent(part(first, shown == null ? now : shown, all)),
                text(stops, issued));
    }

    private static List<Tick> published(List<Instant> issued, Instant first, double all) {
        List<Tick> published = new ArrayList<>();
        double free = 0;
        for (Instant at : issued.stream().sorted().toList()) {
            double x = part(first, at, all);
            boolean room = x >= free && x <= 100 - PUBLISHED_WIDTH;
            free = room ? x + PUBLISHED_WIDTH : free;
            published.add(new Tick(percent(x), room ? PUBLISHED : ""));
        }
        return published;
    }

    private static Stretch stretch(Stood s, double x, double width, boolean named) {
        double says = s.supports() * 100 / s.all();
        double denies = s.denies() * 100 / s.all();
        return new Stretch(
                percent(x),
                percent(width),
                named ? Words.name(s.status()) : "",
                percent(100 - says),
                percent(says),
                s.supportLevel() >= QUALIFIED,
                percent(denies),
                s.denialLevel() >= QUALIFIED);
    }

    /** Days where there are few of them, else months or years; hours within a day or two. */
    private static List<Tick> ticks(Instant first, Instant now, double all) {
        List<Tick> ticks = new ArrayList<>();
        for (Duration step : List.of(
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofDays(1),
                Duration.ofDays(7),
                Duration.ofDays(30),
                Duration.ofDays(182),
                Duration.ofDays(365),
                Duration.ofDays(3650))) {
            if (all / step.toMillis() <= MOST_TICKS) {
                long at = (first.toEpochMilli() / step.toMillis() + 1) * step.toMillis();
                for (; at < now.toEpochMilli(); at += step.toMillis()) {
                    Instant tick = Instant.ofEpochMilli(at);
                    boolean days = step.compareTo(Duration.ofDays(1)) >= 0;
                    ticks.add(new Tick(
                            percent(part(first, tick, all)), days ? Times.dayAndMonth(tick) : Times.clock(tick)));
                }
                break;
            }
        }
        return ticks;
    }

    private static String text(List<Stop> stops, List<Instant> issued) {
        String stood = String.join("; ", stops.stream().map(Stop::words).toList());
        String published = issued.stream()
                .sorted()
                .map(at -> "; " + PUBLISHED + " " + Times.full(at))
                .collect(Collectors.joining());
        return "How it stood: " + stood + published + ".";
    }

    private static double part(Instant first, Instant at, double all) {
        return Math.max(0, Math.min(100, Duration.between(first, at).toMillis() * 100 / all));
    }

    private static String percent(double of) {
        return String.format(Locale.ROOT, "%.2f%%", of);
    }
}
