package org.gainsay.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.assessment.Letter;
import org.gainsay.dashboard.SourceReads.Rated;
import org.gainsay.dashboard.SourceView.Level;
import org.gainsay.dashboard.SourceView.Steps;

/** Draws the letters of a source over time, in a drawing 640 wide of which the last 500 are the time. */
final class Letters {

    private static final int LEFT = 140;
    private static final int WIDTH = 490;
    private static final int STEP = 24;
    private static final int YEARS = 8;

    private Letters() {}

    /** The letters, the last first. */
    static Steps steps(List<Rated> rated, Instant now) {
        List<Level> levels = new ArrayList<>();
        for (Letter letter : Letter.values()) {
            levels.add(new Level(letter.name(), Words.reliability(letter), y(letter)));
        }
        if (rated.isEmpty()) {
            return new Steps("", levels, List.of());
        }
        Instant first = rated.get(rated.size() - 1).from();
        double all = Math.max(1, Duration.between(first, now).toMillis());
        StringBuilder path = new StringBuilder();
        for (int i = rated.size() - 1; i >= 0; i--) {
            String x = number(x(first, rated.get(i).from(), all));
            int y = y(rated.get(i).letter());
            path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        return new Steps(path + "H" + (LEFT + WIDTH), levels, ticks(first, now, all));
    }

    private static List<Course.Tick> ticks(Instant first, Instant now, double all) {
        List<Course.Tick> ticks = new ArrayList<>();
        ticks.add(new Course.Tick(String.valueOf(LEFT), Times.date(first)));
        int from = Times.utc(first).getYear() + 1;
        int to = Times.utc(now).getYear();
        if (to - from < YEARS && to > from) {
            for (int year = from; year <= to; year++) {
                ticks.add(new Course.Tick(
                        number(x(first, Instant.parse(year + "-01-01T00:00:00Z"), all)), String.valueOf(year)));
            }
        }
        return ticks;
    }

    private static double x(Instant first, Instant at, double all) {
        return LEFT + WIDTH * Duration.between(first, at).toMillis() / all;
    }

    private static int y(Letter letter) {
        return 12 + STEP * letter.ordinal();
    }

    private static String number(double of) {
        return String.format(Locale.ROOT, "%.1f", of);
    }
}
