package org.gainsay.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.QueryConverters;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The instants that a person types: a day, a day and an hour, or as RFC 3339 writes them; in UTC where no zone is given. */
final class DeskTimes {

    private DeskTimes() {}

    /** Since when a query wants changes; null: whenever they were. */
    static @Nullable Instant since(DeskQuery query, @Nullable Instant looked) {
        String typed = query.changedSince();
        if (typed == null) {
            return null;
        }
        return typed.equals(DeskQuery.LAST) ? looked == null ? Instant.EPOCH : looked : read("changedSince", typed);
    }

    /** Reads what was typed; refuses what is no time. */
    static Instant read(String parameter, String typed) {
        String text = typed.strip().replaceFirst("(?i) *utc$", "Z").replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T");
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return QueryConverters.instant(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? text : text + "Z");
        } catch (DateTimeException e) {
            throw Refusal.of(List.of(FieldError.parameter(
                    parameter,
                    ErrorCode.BAD_PARAMETER,
                    "Give a day, or a day and an hour in UTC: 2023-09-06, or 2023-09-06 18:05.")));
        }
    }
}
