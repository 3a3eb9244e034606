package org.gainsay.telling.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Naming;
import org.gainsay.telling.Party;
import org.gainsay.telling.PlainText;
import org.jspecify.annotations.Nullable;

/** Gives sources the names by which an English sentence calls them. */
final class Names {

    private static final int LONGEST = 120;

    /** Bodies that English names with an article; others, as "Reuters" or "France", do without. */
    private static final Set<String> BODIES = Set.of(
            "administration",
            "agency",
            "army",
            "assembly",
            "bank",
            "cabinet",
            "commission",
            "committee",
            "council",
            "court",
            "department",
            "embassy",
            "foundation",
            "government",
            "house",
            "institute",
            "kremlin",
            "ministry",
            "nations",
            "navy",
            "office",
            "organisation",
            "organization",
            "parliament",
            "party",
            "pentagon",
            "senate",
            "service",
            "treasury",
            "union",
            "university");

    private static final Set<String> MANY = Set.of(
            "agencies",
            "authorities",
            "diplomats",
            "forces",
            "ministers",
            "officials",
            "people",
            "police",
            "rebels",
            "residents",
            "sources",
            "troops",
            "witnesses");

    /** How a description of somebody unnamed begins, if it can stand in a sentence as it is. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?i)(?<one>an?|the|one|somebody|someone)\\b.*|(?<more>two|three|four|five|some|several|many)\\b.*");

    private Names() {}

    /** Names a source; one whose name is not for print is not named, however it is recorded. */
    static Phrase of(Party party, @Nullable Naming naming) {
        if (party.sealed()) {
            return new Phrase("a source whose identity is withheld", false, true);
        }
        boolean person = party.kind() == SourceKind.PERSON;
        if (person && naming != null && naming != Naming.NAMED) {
            return new Phrase("a person who is not named", false, true);
        }
        String name = Phrase.unquoted(PlainText.shortened(party.name(), LONGEST));
        if (name.isEmpty()) {
            return new Phrase("a source without a name", false, person);
        }
        return switch (party.kind()) {
            case PERSON -> new Phrase(name, false, true);
            case UNNAMED_SOURCE -> unnamed(name);
            case ACCOUNT -> new Phrase("the account " + name, false, false);
            case GOVERNMENT, ORGANISATION -> body(name);
            case AGENCY, OUTLET, DOCUMENT_SERIES -> new Phrase(name, false, false);
        };
    }

    private static Phrase unnamed(String name) {
        Matcher description = DESCRIPTION.matcher(name);
        if (description.matches()) {
            return new Phrase(lowerFirst(name), description.group("more") != null, true);
        }
        return new Phrase("an unnamed source (“" + name + "”)", false, true);
    }

    private static Phrase body(String name) {
        String head = head(name);
        boolean many = MANY.contains(head);
        boolean article =
                BODIES.contains(head) && !name.toLowerCase(Locale.ROOT).startsWith("the ");
        return new Phrase(article ? "the " + name : lowerThe(name), many, false);
    }

    /** The word that says what it is: the last one, or the one before "of". */
    private static String head(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        String before = of > 0 ? lower.substring(0, of) : lower;
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    private static String lowerThe(String name) {
        return name.startsWith("The ") ? lowerFirst(name) : name;
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
