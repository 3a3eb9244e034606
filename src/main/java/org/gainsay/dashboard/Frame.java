package org.gainsay.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param section the part of the navigation that it belongs to; empty: none
 * @param now the instant at which it was made, in words
 * @param past the instant as of which it is shown; null: as known now
 * @param who who is signed in; null: nobody, or nobody need be
 * @param records whether the one who asks may record something
 * @param q what was last searched for
 */
public record Frame(
        String title,
        String section,
        String now,
        @Nullable String past,
        @Nullable String who,
        boolean records,
        String q,
        String css,
        String script) {

    /** Says of a link of the navigation that it leads to where one is. */
    public String here(String of) {
        return section.equals(of) ? "page" : "false";
    }
}
