package org.gainsay.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an operation needs.
 *
 * @param role at least this one; null: it is open to everybody
 * @param right this one besides; null: none
 */
record Need(@Nullable AccessRole role, @Nullable AccessRight right) {

    static final Need NOTHING = new Need(null, null);

    static Need of(AccessRole role) {
        return new Need(role, null);
    }

    /** In words, to be put behind "needs". */
    String words() {
        if (role == null) {
            return "nothing";
        }
        return "the role " + name(role) + (right == null ? "" : " and the right " + name(right));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
