package org.gainsay.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.gainsay.http.QueryConverters;
import org.jspecify.annotations.Nullable;

/** RFC 3339 instants; the ledger knows whole milliseconds. */
public final class Instants {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private Instants() {}

    /** Reads an instant, which {@link DateTimeException} refuses unless it has a date, seconds and a zone. */
    public static Instant parse(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not an RFC 3339 instant");
        }
        return QueryConverters.instant(text).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same, where there may be none. */
    public static @Nullable Instant parseIfGiven(@Nullable String text) {
        return text == null ? null : parse(text);
    }
}
