package org.gainsay.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.assessment.Role;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/** Which recorded party a source's name or title names, and as what. */
final class Parties {

    /** No longer name is looked for. */
    static final int LONGEST = 6;

    /** Codes that are words of an office at least as often. */
    private static final Set<String> AMBIGUOUS = Set.of("AI", "HR", "ID", "IT", "MD", "PR", "TV", "VA");

    private static final Set<String> LOCAL = Set.of(
            "state", "city", "county", "province", "provincial", "regional", "local", "mayor", "municipal", "canton");

    private static final Map<String, String> COUNTRIES = countries();

    private Parties() {}

    /** A party, in which role, and how much of a name says so. */
    record Named(Source party, Role role, int length) {}

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(Words.of(country(code)).line(), code);
        }
        return Map.copyOf(countries);
    }

    private static String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static List<Words> describing(Source source) {
        return source.title() == null
                ? List.of(Words.of(source.name()))
                : List.of(Words.of(source.name()), Words.of(source.title()));
    }

    /** Names that it may name. */
    static Set<String> namesIn(Source source) {
        Set<String> runs = new HashSet<>();
        describing(source).forEach(w -> runs.addAll(w.runs(LONGEST)));
        return runs;
    }

    /** Countries whose government it may name, or be part of. */
    static Set<String> countriesIn(Source source) {
        Set<String> codes = new HashSet<>();
        for (Words words : describing(source)) {
            words.printed().stream().filter(Parties::isCode).forEach(codes::add);
            words.runs(LONGEST).stream()
                    .flatMap(run -> Stream.ofNullable(COUNTRIES.get(run)))
                    .forEach(codes::add);
        }
        if (source.sourceKind() == SourceKind.GOVERNMENT && source.country() != null) {
            codes.add(source.country());
        }
        return codes;
    }

    private static boolean isCode(String word) {
        return word.length() == 2 && COUNTRIES.containsValue(word) && !AMBIGUOUS.contains(word);
    }

    /** The party that a source's name or title names best; null where they name none. */
    static @Nullable Named named(Source source, List<Source> parties) {
        if (isState(source)) {
            return null;
        }
        List<Named> found = new ArrayList<>();
        for (Words words : describing(source)) {
            Role role = Roles.of(source.sourceKind(), words);
            for (Source party : parties) {
                int length = role == null || party.equals(source) ? 0 : length(words, party, parties);
                if (role != null && length > 0) {
                    found.add(new Named(party, role, length));
                }
            }
        }
        boolean shared = found.stream()
                        .map(n -> String.valueOf(n.party().country()))
                        .distinct()
                        .count()
                > 1;
        if (shared && source.sourceKind() != SourceKind.PERSON) {
            // It names several parties, and which of them it would be part of is not in its name.
            return null;
        }
        return found.stream()
                .min(Comparator.comparing((Named n) -> -n.length())
                        .thenComparing(n -> n.party().sourceKind() != SourceKind.GOVERNMENT)
                        .thenComparing(n -> n.party().id()))
                .orElseGet(() -> partOfState(source, parties));
    }

    /** How many of the words name the party; 0 where none do. */
    private static int length(Words words, Source party, List<Source> parties) {
        int longest = 0;
        for (Words name : names(party)) {
            longest = Math.max(
                    longest,
                    words.find(name, at -> isWhose(words, at)) < 0
                            ? 0
                            : name.folded().size());
        }
        String code = party.country();
        if (longest == 0 && code != null && party.equals(state(code, parties))) {
            boolean byName = words.find(Words.of(country(code)), at -> isWhose(words, at)) >= 0;
            boolean byCode = isCode(code)
                    && words.printed().contains(code)
                    && isWhose(words, words.printed().indexOf(code));
            longest = byName ? Words.of(country(code)).folded().size() : byCode ? 1 : 0;
        }
        return longest;
    }

    private static boolean isWhose(Words words, int at) {
        return at == 0 || !Roles.ABOUT.contains(words.folded().get(at - 1));
    }

    private static List<Words> names(Source party) {
        return Stream.concat(Stream.of(party.name()), party.aliases().stream())
                .map(Words::of)
                .filter(w -> !w.folded().isEmpty())
                .toList();
    }

    /** A government that is recorded under no country's name is part of the one of its country, if that is known. */
    private static @Nullable Named partOfState(Source source, List<Source> parties) {
        String code = source.country();
        if (source.sourceKind() != SourceKind.GOVERNMENT
                || code == null
                || describing(source).stream().anyMatch(w -> w.hasAny(LOCAL))) {
            return null;
        }
        Source state = state(code, parties);
        return state == null || state.equals(source) ? null : new Named(state, Role.PART, 0);
    }

    /** The government of a country: the only one there that bears the country's name. */
    private static @Nullable Source state(String code, List<Source> parties) {
        List<Source> states = parties.stream()
                .filter(p -> code.equals(p.country()) && isState(p))
                .toList();
        return states.size() == 1 ? states.get(0) : null;
    }

    private static boolean isState(Source source) {
        if (source.sourceKind() != SourceKind.GOVERNMENT || source.country() == null) {
            return false;
        }
        String country = Words.of(country(source.country())).line();
        Set<String> styles = Set.of(country, country + " government", "government of " + country);
        return names(source).stream().anyMatch(n -> styles.contains(n.line()));
    }
}
