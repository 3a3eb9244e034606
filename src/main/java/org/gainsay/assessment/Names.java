package org.gainsay.assessment;

import java.util.List;
import org.gainsay.assessment.Dossier.Statement;

/** Names and lists as they are read. */
final class Names {

    private static final int LISTED = 6;

    private final Known known;

    Names(Known known) {
        this.known = known;
    }

    String source(String id) {
        return known.sources().name(known.sources().printed(id));
    }

    /** Who said it, or the outlet that reports it without a speaker. */
    String speaker(String statement) {
        Statement said = known.statement(statement);
        return source(said.speaker() == null ? said.holder() : said.speaker());
    }

    /** Who said it and, where that is another, for whom. */
    String speakerAndParty(String statement) {
        Statement said = known.statement(statement);
        String speaker = speaker(statement);
        String party = source(said.holder());
        return speaker.equals(party) ? speaker : speaker + ", for " + party + ",";
    }

    String claim(String id) {
        return Legible.line(known.claimText(id));
    }

    /** "a, b and c"; long lists end in a count. */
    static String list(List<String> of) {
        if (of.size() > LISTED) {
            return String.join(", ", of.subList(0, LISTED - 1)) + " and " + (of.size() - LISTED + 1) + " more";
        }
        int last = of.size() - 1;
        return last < 1 ? String.join("", of) : String.join(", ", of.subList(0, last)) + " and " + of.get(last);
    }

    static String count(long n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }
}
