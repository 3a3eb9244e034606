package org.gainsay.verdict.factcheck;

import java.time.Instant;
import org.gainsay.assessment.WorldTime;

/** World times as others write them. A date is told as that date, and never as the instant at which it begins somewhere. */
final class Dates {

    private static final String ZONE = "(Z|[+-]\\d{2}:\\d{2})$";

    /** What stands for the parts of a date that are not known. */
    private static final String FIRST = "0000-01-01";

    private Dates() {}

    /** ISO 8601 as schema.org has it: a zone belongs to a time of day only. */
    static String iso(String said) {
        return hasTime(said) ? said : said.replaceFirst(ZONE, "");
    }

    /** RFC 3339, which has no date alone: that is its midnight in UTC, as Google has it. */
    static String rfc3339(String said) {
        if (hasTime(said)) {
            return Instant.ofEpochMilli(WorldTime.parse(said).first()).toString();
        }
        String date = iso(said);
        return date + FIRST.substring(date.length()) + "T00:00:00Z";
    }

    private static boolean hasTime(String said) {
        return said.indexOf('T') > 0;
    }
}
