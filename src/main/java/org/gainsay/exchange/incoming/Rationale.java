package org.gainsay.exchange.incoming;

import java.util.Objects;
import org.gainsay.evidence.Evidence;
import org.gainsay.exchange.incoming.document.Item;
import org.jspecify.annotations.Nullable;

/** Why an item bears on its claim as it does: what was rated how, and how that was read. */
final class Rationale {

    private static final int LONGEST = 4_000;
    private static final int LABEL = 500;
    private static final String READ = " Read as ";

    private Rationale() {}

    /** Null: nothing is to be said. */
    static @Nullable String of(Taking taking, int wordsVersion) {
        String said = said(taking);
        if (said == null || taking.item().rating() == null) {
            return said;
        }
        String by = taking.known
                ? READ + taking.stance + " by the rating words, version " + wordsVersion + "."
                : READ + taking.stance + ", as nobody has decided what such a rating does to a claim.";
        return cut(said, LONGEST - by.length()) + by;
    }

    /** Whether it says something else by now; by which version of the words it was read makes no difference. */
    static boolean differs(Taking taking, Evidence link) {
        String stored = link.rationale();
        if (taking.item().rating() == null) {
            return !Objects.equals(stored, said(taking));
        }
        int end = stored == null ? -1 : stored.lastIndexOf(READ);
        return end < 0 || !Objects.requireNonNull(stored).substring(0, end).equals(said(taking));
    }

    private static @Nullable String said(Taking taking) {
        Item item = taking.item();
        Item.Rating rating = item.rating();
        if (rating == null) {
            return item.link() == null ? null : item.link().rationale();
        }
        boolean rated = rating.label() != null || rating.value() != null;
        StringBuilder said = new StringBuilder(rated ? "Rated" : "Without a rating");
        if (rating.label() != null) {
            said.append(" “").append(cut(rating.label(), LABEL)).append('”');
        }
        if (rating.value() != null) {
            said.append(rating.label() == null ? " " : ", ").append(rating.value());
            said.append(rating.worst() == null ? "" : ", the worst being " + rating.worst());
            said.append(rating.best() == null ? "" : ", the best being " + rating.best());
        }
        said.append('.');
        claimant(item, said);
        return cut(said.toString(), LONGEST - 200);
    }

    private static void claimant(Item item, StringBuilder said) {
        Item.Claimant claimant = item.claimant();
        if (claimant == null) {
            return;
        }
        if (claimant.name() != null || claimant.saidAt() != null) {
            said.append(" The claim was made");
            said.append(claimant.name() == null ? "" : " by " + claimant.name());
            said.append(claimant.saidAt() == null ? "" : " on " + claimant.saidAt());
            said.append('.');
        }
        if (!claimant.appearances().isEmpty()) {
            said.append(" It appeared at ")
                    .append(String.join(" ", claimant.appearances()))
                    .append(" .");
        }
    }

    /** As much of it as fits, and no half of a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
