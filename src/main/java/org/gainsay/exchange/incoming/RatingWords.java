package org.gainsay.exchange.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Stance;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Pointers;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/** What rating texts do to a claim, as editors have agreed on. */
final class RatingWords {

    private final int version;
    private final List<WordGroup> groups;

    /** By language and text; by text alone what all languages agree on. */
    private final Map<String, Map<String, Stance>> byLanguage = new HashMap<>();

    private final Map<String, Set<Stance>> byText = new HashMap<>();

    RatingWords(int version, List<WordGroup> groups) {
        this.version = version;
        this.groups = List.copyOf(groups);
        for (WordGroup group : groups) {
            for (String text : group.texts()) {
                String plain = plain(text);
                byLanguage
                        .computeIfAbsent(language(group.language()), l -> new HashMap<>())
                        .put(plain, group.stance());
                byText.computeIfAbsent(plain, t -> new HashSet<>()).add(group.stance());
            }
        }
    }

    int version() {
        return version;
    }

    List<WordGroup> groups() {
        return groups;
    }

    /**
     * What a rating of that text does to a claim. In a language that has no such text, or where none is told, it is what
     * all languages that have it say of it.
     *
     * @return null where nobody has decided, or languages differ
     */
    @Nullable
    Stance read(@Nullable String label, @Nullable String language) {
        if (label == null) {
            return null;
        }
        String plain = plain(label);
        Stance own = language == null
                ? null
                : byLanguage.getOrDefault(language(language), Map.of()).get(plain);
        if (own != null) {
            return own;
        }
        Set<Stance> all = byText.getOrDefault(plain, Set.of());
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** What contradicts itself. */
    static List<FieldError> wrong(List<WordGroup> groups) {
        List<FieldError> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int g = 0; g < groups.size(); g++) {
            List<String> texts = groups.get(g).texts();
            for (int t = 0; t < texts.size(); t++) {
                if (!seen.add(language(groups.get(g).language()) + " " + plain(texts.get(t)))) {
                    wrong.add(FieldError.at(
                            Pointers.to("/words", g, "texts", t),
                            ErrorCode.DUPLICATE_ID,
                            "The language has this text already, as it is compared. Give it once."));
                }
            }
        }
        return wrong;
    }

    /** As texts compare; one of signs alone is what it is. */
    private static String plain(String text) {
        String plain = Words.of(text).line();
        return plain.isEmpty() ? text.strip() : plain;
    }

    private static String language(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
