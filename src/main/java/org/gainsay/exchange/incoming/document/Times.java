package org.gainsay.exchange.incoming.document;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.assessment.WorldTime;
import org.jspecify.annotations.Nullable;

/** Times as they are written in the wild, as world times. */
final class Times {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})");
    private static final Pattern MOMENT = Pattern.compile("(?<day>\\d{4}[-/]\\d{2}[-/]\\d{2})[Tt ]+"
            + "(?<time>\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)\\d* ?(?<zone>[Zz]|UTC|GMT|[+-]\\d{2}(:?\\d{2})?)?");

    private Times() {}

    /** A time as the ledger writes it; one without a zone is its date. Null: it cannot be read. */
    static @Nullable String read(String text) {
        Matcher day = DAY.matcher(text);
        Matcher moment = MOMENT.matcher(text);
        if (day.matches()) {
            return valid(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
        }
        if (moment.matches()) {
            String date = moment.group("day").replace('/', '-');
            String zone = moment.group("zone");
            return valid(zone == null ? date : date + "T" + moment.group("time") + zone(zone));
        }
        String valid = valid(text);
        return valid == null ? mail(text) : valid;
    }

    private static String zone(String zone) {
        if (zone.length() < 3 || Character.isLetter(zone.charAt(0))) {
            return "Z";
        }
        String digits = zone.replace(":", "");
        return digits.substring(0, 3) + ":" + (digits.length() > 3 ? digits.substring(3) : "00");
    }

    /** As mail and feeds write it. */
    private static @Nullable String mail(String text) {
        try {
            return valid(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String valid(String text) {
        try {
            return WorldTime.parse(text).said();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
