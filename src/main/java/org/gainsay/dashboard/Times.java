package org.gainsay.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.assessment.WorldTime;

/** Times as the pages write them: in UTC, days before months. */
public final class Times {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /** What {@link WorldTime} reads; to the minute, as no page tells more. */
    private static final Pattern SAID = Pattern.compile("(?<year>\\d{4})(-(?<month>0[1-9]|1[0-2])(-(?<day>\\d{2})"
            + "(T(?<time>\\d{2}:\\d{2})(:[\\d.]+)?)?)?)?(?<zone>Z|[+-]\\d{2}:\\d{2})?");

    private Times() {}

    /** As in "6 Sep 2023, 19:40". */
    public static String full(Instant at) {
        return date(at) + ", " + clock(at);
    }

    /** As in "Thu 7 Sep 2023, 02:14 UTC". */
    public static String withDay(Instant at) {
        return DAYS.get(utc(at).getDayOfWeek().getValue() - 1) + " " + full(at) + " UTC";
    }

    /** As in "6 Sep 2023". */
    static String date(Instant at) {
        return dayAndMonth(at) + " " + utc(at).getYear();
    }

    /** As in "02:14". */
    static String clock(Instant at) {
        OffsetDateTime time = utc(at);
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** As short as it is clear at an instant: the hour today, the day this year, else the year too. */
    static String brief(Instant at, Instant now) {
        if (utc(at).toLocalDate().equals(utc(now).toLocalDate())) {
            return clock(at);
        }
        return utc(at).getYear() == utc(now).getYear() ? dayAndMonth(at) + " " + clock(at) : date(at);
    }

    static String dayAndMonth(Instant at) {
        OffsetDateTime time = utc(at);
        return time.getDayOfMonth() + " " + MONTHS.get(time.getMonthValue() - 1);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A time of the world as it was said, with its zone where it has one: "Aug 2023", "31 Aug 2023", "2 Sep 2023, 13:58". */
    static String said(WorldTime time) {
        return said(time.said());
    }

    /** The same, as it is stored. */
    public static String said(String said) {
        Matcher form = SAID.matcher(said);
        if (!form.matches()) {
            return said;
        }
        String month = form.group("month") == null ? "" : MONTHS.get(Integer.parseInt(form.group("month")) - 1) + " ";
        String day = form.group("day") == null ? "" : Integer.parseInt(form.group("day")) + " ";
        String time = form.group("time") == null ? "" : ", " + form.group("time");
        String zone =
                form.group("zone") == null ? "" : " UTC" + form.group("zone").replace("Z", "");
        return day + month + form.group("year") + time + zone;
    }

    /** How precisely it is known: year, month, day or minute. */
    static String precision(String said) {
        Matcher form = SAID.matcher(said);
        if (!form.matches()) {
            return "";
        }
        return form.group("time") != null
                ? "minute"
                : form.group("day") != null ? "day" : form.group("month") != null ? "month" : "year";
    }
}
