package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What differs between two corroborations of one claim, in words; made from the results, deciding nothing. */
public final class Difference {

    private static final List<String> LEVELS =
            List.of("nothing", "weak or interested only", "one that qualifies", "corroborated", "verified");

    private final Assessment from;
    private final Assessment to;
    private final OriginChanges origins;
    private final List<String> sentences = new ArrayList<>();

    private Difference(Assessment from, Assessment to, Map<String, String> names) {
        this.from = from;
        this.to = to;
        this.origins = new OriginChanges(from, to, names);
    }

    /**
     * Sentences that a sub-editor can read; one that says so where nothing differs.
     *
     * @param names the names of sources, by id
     */
    public static List<String> between(Assessment from, Assessment to, Map<String, String> names) {
        return List.copyOf(new Difference(from, to, names).all());
    }

    private List<String> all() {
        Corroboration was = from.corroboration();
        Corroboration is = to.corroboration();
        level("Support", was.supportLevel(), is.supportLevel());
        level("Denial", was.denialLevel(), is.denialLevel());
        sentences.addAll(origins.sentences());
        flags(was.flags(), is.flags());
        pivotal(was, is);
        estimate(was, is);
        if (was.status() != is.status() || !was.rule().equals(is.rule())) {
            sentences.add(0, status(was, is));
        } else if (!sentences.isEmpty()) {
            sentences.add(0, "It stays " + is.status() + ".");
        } else if (was.equals(is) && from.items().equals(to.items())) {
            sentences.add("Nothing changes.");
        } else {
            sentences.add("It stays " + is.status() + "; only how much single statements weigh changes.");
        }
        return sentences;
    }

    private static String status(Corroboration was, Corroboration is) {
        return was.status() == is.status()
                ? "It stays %s, by rule %s in place of %s.".formatted(is.status(), is.rule(), was.rule())
                : "%s becomes %s, as %s: rule %s no longer fires, %s does."
                        .formatted(was.status(), is.status(), is.status().meaning(), was.rule(), is.rule());
    }

    private void level(String side, int was, int is) {
        if (was != is) {
            say("%s %s from %s to %s.", side, was < is ? "rises" : "falls", LEVELS.get(was), LEVELS.get(is));
        }
    }

    private void flags(List<Flag> was, List<Flag> is) {
        is.stream().filter(f -> !was.contains(f)).forEach(f -> say("New flag %s: %s.", f, f.meaning()));
        was.stream().filter(f -> !is.contains(f)).forEach(f -> say("No longer flagged %s.", f));
    }

    private void pivotal(Corroboration was, Corroboration is) {
        Set<String> before = origins.before().named(was.pivotal());
        Set<String> after = origins.after().named(is.pivotal());
        List<String> gained = after.stream().filter(n -> !before.contains(n)).toList();
        List<String> lost = before.stream().filter(n -> !after.contains(n)).toList();
        if (!gained.isEmpty()) {
            say("The status now hangs on %s.", Names.list(gained));
        }
        if (!lost.isEmpty()) {
            say("The status no longer hangs on %s.", Names.list(lost));
        }
    }

    private void estimate(Corroboration was, Corroboration is) {
        if (was.likelihood() != is.likelihood() || was.confidence() != is.confidence()) {
            say(
                    "How likely it is, by this evidence: %s (confidence %s); before: %s (%s).",
                    is.likelihood().words(),
                    lower(is.confidence()),
                    was.likelihood().words(),
                    lower(was.confidence()));
        }
    }

    private static String lower(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private void say(String format, Object... arguments) {
        sentences.add(String.format(Locale.ROOT, format, arguments));
    }
}
