package org.gainsay.dashboard.forms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into a form, by the names of its fields. It is shown again as it was typed. */
final class Typed {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(?<day>\\d{1,2})\\.? +)?(?<month>[A-Za-z]{3})[a-z]*\\.? +(?<year>\\d{4})(?<rest>.*)");

    private static final Pattern WITH_TIME = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2})[T ,]+(?<time>\\d{1,2}:\\d{2}(:\\d{2})?) *(?<zone>(?i:z|utc|gmt)?([+-]\\d{1,2}(:?\\d{2})?)?)");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Map<String, String> values = new HashMap<>();

    /** What a browser sends. */
    Typed(MultivaluedMap<String, String> sent) {
        // PostgreSQL has no text with the NUL character, and no keyboard either.
        sent.forEach((name, all) -> values.put(name, all.get(0).replace("\0", "")));
    }

    /** What a link to the form fills in. */
    Typed(Map<String, @Nullable String> given) {
        given.forEach((name, value) -> values.put(name, value == null ? "" : value.replace("\0", "")));
    }

    /** As it was typed; empty where nothing was. */
    String raw(String name) {
        return values.getOrDefault(name, "");
    }

    /** Without the space around it; null where nothing was typed. */
    @Nullable
    String text(String name) {
        String text = raw(name).strip();
        return text.isEmpty() ? null : text;
    }

    /** Puts something in the place of what was typed. */
    void put(String name, String value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return text(name) != null;
    }

    /** Whether any of these was typed. */
    boolean hasAny(String... names) {
        return Arrays.stream(names).anyMatch(this::has);
    }

    /** An id that the form itself has put there; null where there is none. */
    @Nullable
    UUID id(String name) {
        String text = raw(name);
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    /** Each line, or what stands between commas. */
    List<String> parts(String name) {
        return Arrays.stream(raw(name).split("[\\n\\r,;]+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * A time of the world, as people write it, in the form in which it is recorded; in UTC where an hour has no zone. What
     * is no time stays as it is, to be refused by those who know what a time is.
     */
    @Nullable
    String time(String name) {
        String text = text(name);
        return text == null ? null : time(text, "Z");
    }

    static String time(String typed, String zone) {
        String text = typed;
        Matcher words = DAY_FIRST.matcher(text);
        if (words.matches()) {
            int month = MONTHS.indexOf(words.group("month").toLowerCase(Locale.ROOT)) + 1;
            if (month == 0) {
                return typed;
            }
            String day = words.group("day") == null
                    ? ""
                    : String.format(Locale.ROOT, "-%02d", Integer.parseInt(words.group("day")));
            text = words.group("year") + String.format(Locale.ROOT, "-%02d", month) + day + words.group("rest");
        }
        Matcher timed = WITH_TIME.matcher(text);
        if (!timed.matches()) {
            return text;
        }
        String time = timed.group("time").length() % 3 == 1 ? "0" + timed.group("time") : timed.group("time");
        String given = timed.group("zone");
        return timed.group("date") + "T" + time + (given.isEmpty() ? zone : zone(given));
    }

    private static String zone(String given) {
        String offset = given.replaceFirst("^(?i:z|utc|gmt)", "");
        if (offset.isEmpty()) {
            return "Z";
        }
        String digits = offset.substring(1).replace(":", "");
        String four = digits.length() <= 2
                ? ("0" + digits).substring(digits.length() - 1) + "00"
                : ("0" + digits).substring(digits.length() - 3);
        return offset.charAt(0) + four.substring(0, 2) + ":" + four.substring(2);
    }
}
