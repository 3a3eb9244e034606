package org.gainsay.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the groups grant that a provider says a person is in; those of other names are no concern of ours. */
final class Groups {

    private static final String PREFIX = "gainsay-";
    private static final String DESK = PREFIX + "desk-";
    private static final Pattern DESK_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private Groups() {}

    static Identity identity(String name, Set<String> groups) {
        return new Identity(
                name,
                Arrays.stream(AccessRole.values())
                        .filter(role -> groups.contains(group(role)))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Arrays.stream(AccessRight.values())
                        .filter(right -> groups.contains(group(right)))
                        .collect(Collectors.toSet()),
                groups.stream()
                        .filter(group -> group.startsWith(DESK))
                        .map(group -> group.substring(DESK.length()))
                        .filter(desk -> DESK_NAME.matcher(desk).matches())
                        .collect(Collectors.toSet()));
    }

    private static String group(Enum<?> granted) {
        return PREFIX + granted.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
