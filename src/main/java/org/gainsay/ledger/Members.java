package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Pointers;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The members of the API that columns of records are answered as. */
public final class Members {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    private static final String SAID = "_said";
    private static final Map<String, String> WORLD_TIMES =
            Map.of("said_as", "said_at", "published_said", "published_at", "reviewed_said", "reviewed_at");

    private Members() {}

    /** The member of a column; a world time is answered as said. */
    public static String of(String column) {
        String named = WORLD_TIMES.getOrDefault(
                column, column.endsWith(SAID) ? column.substring(0, column.length() - SAID.length()) : column);
        return UNDERSCORE.matcher(named).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** The columns of texts that members name, or all where none are named; refuses a member that holds no text. */
    static List<String> texts(Kind kind, @Nullable List<String> members) {
        if (members == null) {
            return kind.texts();
        }
        Map<String, String> columns = new TreeMap<>();
        kind.texts().forEach(column -> columns.put(of(column), column));
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (!columns.containsKey(members.get(i))) {
                wrong.add(FieldError.at(
                        Pointers.to("/members", i),
                        ErrorCode.UNKNOWN_VALUE,
                        "Texts of such a record are " + String.join(", ", columns.keySet()) + "."));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
        return members.stream()
                .distinct()
                .map(columns::get)
                .map(Objects::requireNonNull)
                .toList();
    }
}
