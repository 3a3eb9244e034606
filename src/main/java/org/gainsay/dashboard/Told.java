package org.gainsay.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said, as a claim's page tells it. */
final class Told {

    private Told() {}

    /**
     * Something said.
     *
     * @param by who said it, on whose behalf, how; without names, which stand in bold beside it
     * @param withdraw the address of the form by which the one who asks may withdraw it; empty: he may not
     */
    public record Quote(
            String text,
            String language,
            @Nullable String translation,
            boolean quoted,
            String who,
            @Nullable String whoId,
            String by,
            String outlet,
            String at,
            String more,
            String withdraw) {}

    /**
     * One independent origin on one side.
     *
     * @param bar its share alone
     * @param why why what it says is one origin, or why it stands alone
     * @param moreQuotes how many more there are than shown
     * @param copied how many copies there are, shown or not
     */
    public record Origin(
            String id,
            String name,
            String strength,
            int thousandths,
            Bar bar,
            boolean interested,
            List<String> tags,
            String whyHead,
            String why,
            List<Quote> quotes,
            int moreQuotes,
            List<Quote> copies,
            int copied) {

        /** As in "37 copies". */
        public String copiesWords() {
            return copied == 1 ? "1 copy" : Words.number(copied) + " copies";
        }

        /** What is not shown of them, as a page has an end; empty: all are. */
        public String unshown() {
            int more = moreQuotes + copied - copies.size();
            return more == 0 ? "" : "And " + Words.number(more) + " more, which the API lists.";
        }
    }

    /** A line of a list: what it is, when, what was said, and what there is to say of that. */
    public record Line(String head, String what, String text, String language, String detail, String at) {}
}
