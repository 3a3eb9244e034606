package org.gainsay.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something was said or held, as precisely as it is known, and the interval of milliseconds that it means.
 *
 * @param said the text as given: a year, a month, a date (each with or without a zone), or a time with its zone
 * @param first the first millisecond of the interval, since 1970 UTC
 * @param last the last millisecond of the interval, not before {@code first}
 */
public record WorldTime(String said, long first, long last) {

    /** The forms accepted, for those who write about them. */
    public static final String PATTERN =
            "\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)?)?)?(Z|[+-]\\d{2}:\\d{2})?";

    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})"
            + "(?:T(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?)?)?)?"
            + "(?<zone>Z|[+-]\\d{2}:\\d{2})?");

    /** The earliest and the latest local time on earth: a date without a zone is that date anywhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    /** Refuses an interval that ends before it begins. */
    public WorldTime {
        if (last < first) {
            throw new IllegalArgumentException("a world time ends before it begins");
        }
    }

    /**
     * Reads a world time.
     *
     * @throws DateTimeException if the text has none of the forms, names no real date, or is a time without a zone
     */
    public static WorldTime parse(String said) {
        Matcher m = FORM.matcher(said);
        if (!m.matches()) {
            throw new DateTimeException("not a year, month, date, or time with its zone");
        }
        ZoneOffset zone = m.group("zone") == null ? null : ZoneOffset.of(m.group("zone"));
        if (m.group("hour") != null) {
            return time(said, m, zone);
        }
        int year = Integer.parseInt(m.group("year"));
        if (m.group("month") == null) {
            return days(said, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), zone);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(m.group("month")));
        if (m.group("day") == null) {
            return days(said, month.atDay(1), month.atEndOfMonth(), zone);
        }
        LocalDate day = LocalDate.of(year, month.getMonthValue(), Integer.parseInt(m.group("day")));
        return days(said, day, day, zone);
    }

    /** Whether the two intervals share a millisecond. */
    boolean meets(WorldTime other) {
        return first <= other.last && other.first <= last;
    }

    private static WorldTime days(String said, LocalDate from, LocalDate to, @Nullable ZoneOffset zone) {
        long first = millis(from.atStartOfDay(), zone == null ? EARLIEST : zone);
        long last = millis(to.plusDays(1).atStartOfDay(), zone == null ? LATEST : zone) - 1;
        return new WorldTime(said, first, last);
    }

    private static WorldTime time(String said, Matcher m, @Nullable ZoneOffset zone) {
        if (zone == null) {
            throw new DateTimeException("a time needs its zone");
        }
        boolean toTheMinute = m.group("second") == null;
        LocalDateTime minute = LocalDateTime.of(
                Integer.parseInt(m.group("year")),
                Integer.parseInt(m.group("month")),
                Integer.parseInt(m.group("day")),
                Integer.parseInt(m.group("hour")),
                Integer.parseInt(m.group("minute")));
        if (toTheMinute) {
            long first = millis(minute, zone);
            return new WorldTime(said, first, first + 59_999);
        }
        String fraction = m.group("fraction") == null ? "" : m.group("fraction");
        int thousandths = Integer.parseInt((fraction + "000").substring(0, 3));
        LocalDateTime instant =
                minute.withSecond(Integer.parseInt(m.group("second"))).withNano(thousandths * 1_000_000);
        long first = millis(instant, zone);
        return new WorldTime(said, first, first);
    }

    private static long millis(LocalDateTime local, ZoneOffset zone) {
        return local.toInstant(zone).toEpochMilli();
    }
}
