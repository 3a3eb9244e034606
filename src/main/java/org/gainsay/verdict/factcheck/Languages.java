package org.gainsay.verdict.factcheck;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Languages that are asked for. */
final class Languages {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}");

    private Languages() {}

    /** The language of a BCP 47 tag, as the database's {@code language_of} has it; refuses what is no tag. */
    static @Nullable String primary(String parameter, @Nullable String tag) {
        if (tag == null) {
            return null;
        }
        if (!TAG.matcher(tag).matches()) {
            throw Refusal.of(List.of(FieldError.parameter(
                    parameter, ErrorCode.BAD_PARAMETER, "Give a BCP 47 tag, such as en or pt-BR.")));
        }
        int region = tag.indexOf('-');
        return (region < 0 ? tag : tag.substring(0, region)).toLowerCase(Locale.ROOT);
    }
}
