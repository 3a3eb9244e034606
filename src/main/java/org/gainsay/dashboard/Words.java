package org.gainsay.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Status;

/** What the pages call statuses, flags and counts. They say what the evidence is, and never that a claim is true or false. */
public final class Words {

    private static final List<String> LEVELS = List.of("none", "weak", "qualified", "corroborated", "verified");

    /** What a desk looks at first. */
    private static final List<Flag> DESK_ORDER = List.of(
            Flag.CIRCULAR_REPORTING,
            Flag.ADMITTED,
            Flag.ADMISSION_TAKEN_BACK,
            Flag.SUPPORT_WITHDRAWN,
            Flag.DENIAL_WITHDRAWN,
            Flag.POSITION_CHANGED,
            Flag.STANCE_CONFLICT,
            Flag.SPLIT_ORIGIN,
            Flag.VERIFIED_EVIDENCE,
            Flag.CONTESTED,
            Flag.UNRATED_SOURCES_ONLY,
            Flag.SUPPORT_WEAK_OR_INTERESTED_ONLY,
            Flag.DENIAL_WEAK_OR_INTERESTED_ONLY,
            Flag.NEITHER_CONFIRMED_NOR_DENIED);

    /** As the rail lists them: what settles, what is open, what is gone. */
    static final List<Status> STATUSES = List.of(
            Status.CORROBORATED,
            Status.REFUTED,
            Status.CONTRADICTED,
            Status.DISPUTED,
            Status.DENIED,
            Status.SINGLE_SOURCE,
            Status.UNCORROBORATED,
            Status.RETRACTED,
            Status.UNSOURCED);

    private Words() {}

    /** A constant as a name: "Single source". */
    public static String name(Enum<?> constant) {
        String words = lower(constant);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A constant within a sentence: "single source". */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a status says. */
    public static String meaning(Status status) {
        return switch (status) {
            case CORROBORATED ->
                "Independent origins, or checked evidence, say so; no denial of like weight stands against it.";
            case REFUTED -> "Checked evidence shows otherwise.";
            case CONTRADICTED -> "An origin without a stake denies it; what supports it is weak or interested.";
            case DISPUTED -> "Origins of weight stand on both sides; neither settles it.";
            case DENIED -> "Denied only by those with a stake or little weight; that does not settle it.";
            case SINGLE_SOURCE -> "In effect one origin, however many repeat it; nobody denies it.";
            case UNCORROBORATED -> "Several voices, none enough; nobody denies it.";
            case RETRACTED -> "What supported it has been withdrawn.";
            case UNSOURCED -> "Nothing on record speaks for or against it.";
        };
    }

    static String name(Flag flag) {
        return switch (flag) {
            case UNRATED_SOURCES_ONLY -> "Unrated sources only";
            case SUPPORT_WEAK_OR_INTERESTED_ONLY -> "Support weak or interested only";
            case DENIAL_WEAK_OR_INTERESTED_ONLY -> "Denial weak or interested only";
            case NEITHER_CONFIRMED_NOR_DENIED -> "Neither confirmed nor denied";
            default -> name((Enum<?>) flag);
        };
    }

    static String meaning(Flag flag) {
        return switch (flag) {
            case CIRCULAR_REPORTING -> "They cite each other; it is hearsay and weighs nothing.";
            case ADMITTED -> "One with a stake says so against its own interest.";
            case ADMISSION_TAKEN_BACK -> "It now says otherwise in its own interest; the admission still counts.";
            case SUPPORT_WITHDRAWN -> "Something that supported it was taken back.";
            case DENIAL_WITHDRAWN -> "Something that denied it was taken back.";
            case POSITION_CHANGED -> "A speaker now says otherwise; only the latest counts.";
            case STANCE_CONFLICT -> "A speaker says both at once; both are kept.";
            case SPLIT_ORIGIN -> "One origin has words on both sides.";
            case VERIFIED_EVIDENCE -> "A checked record, or a checked first-hand admission.";
            case CONTESTED -> "Something stands on the other side, not enough to change the status.";
            case UNRATED_SOURCES_ONLY -> "A side is corroborated only by sources nobody has rated yet.";
            case SUPPORT_WEAK_OR_INTERESTED_ONLY -> "Whoever says so has a stake, is weak or relays hearsay.";
            case DENIAL_WEAK_OR_INTERESTED_ONLY -> "Whoever denies it has a stake, is weak or relays hearsay.";
            case NEITHER_CONFIRMED_NOR_DENIED -> "Somebody asked would say neither; that weighs nothing.";
        };
    }

    /** What an Admiralty letter says. */
    public static String reliability(Letter letter) {
        return switch (letter) {
            case A -> "reliable";
            case B -> "usually reliable";
            case C -> "fairly reliable";
            case D -> "not usually reliable";
            case E -> "unreliable";
            case F -> "cannot be judged";
        };
    }

    /** All flags, in the order in which a desk looks at them. */
    static List<Flag> flags() {
        return DESK_ORDER;
    }

    static List<Flag> inDeskOrder(List<Flag> flags) {
        return flags.stream()
                .sorted(Comparator.comparingInt(DESK_ORDER::indexOf))
                .toList();
    }

    /** 0 none to 4 verified. */
    static String level(int level) {
        return LEVELS.get(level);
    }

    /** As in "1 origin" and "1,200 items". */
    public static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** As in "1,200". */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
