package org.gainsay.dashboard.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.Words;
import org.gainsay.dashboard.forms.Field.Option;
import org.jspecify.annotations.Nullable;

/** A form while it is filled in: what was typed, which records are meant, and what is wrong with which field. */
final class Sheet {

    private final Typed typed;
    private final Picks finder;
    private final @Nullable UUID claim;
    private final Map<String, Pick> picks = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private final List<String> general = new ArrayList<>();
    private final List<Field> shown = new ArrayList<>();

    /** For a form that is about a claim, or about none. */
    Sheet(Typed typed, Picks finder, @Nullable UUID claim) {
        this.typed = typed;
        this.finder = finder;
        this.claim = claim;
    }

    /** Which record a field means. */
    Pick pick(String name, Suggested kind) {
        return picks.computeIfAbsent(name, n -> finder.of(kind, typed, n, claim));
    }

    /** The id of it, where it is clear; says what is wrong where it is not. */
    @Nullable
    String meant(String name, Suggested kind) {
        Pick pick = pick(name, kind);
        if (pick.open()) {
            errors.putIfAbsent(name, unclear(pick));
        }
        return pick.id() == null ? null : pick.id().toString();
    }

    private static String unclear(Pick pick) {
        String what = pick.kind().toLowerCase(java.util.Locale.ROOT);
        if (pick.choices().isEmpty()) {
            return "There is no " + what + " like this on record."
                    + (pick.canBeNew() ? " Record it here, or type another." : "");
        }
        return "Choose which " + what + " you mean" + (pick.canBeNew() ? ", or record a new one." : ".");
    }

    /** Says what is wrong with a field. */
    void wrong(String name, String error) {
        errors.putIfAbsent(name, error);
    }

    /** Says what was refused, each by the field that its pointer stands for; what no field stands for, of the whole. */
    void wrong(Map<String, String> refused, Function<String, @Nullable String> fields) {
        refused.forEach((pointer, words) -> {
            String field = fields.apply(pointer);
            if (field == null) {
                general.add(words);
            } else {
                wrong(field, words);
            }
        });
    }

    boolean isWrong() {
        return !errors.isEmpty() || !general.isEmpty();
    }

    /** What is wrong, in the order of the fields that were made. */
    List<FormView.Wrong> wrongs() {
        List<FormView.Wrong> wrongs = new ArrayList<>();
        general.forEach(words -> wrongs.add(new FormView.Wrong("", "", words)));
        Map<String, String> elsewhere = new TreeMap<>(errors);
        shown.forEach(field -> elsewhere.remove(field.name()));
        elsewhere.forEach((field, words) -> wrongs.add(new FormView.Wrong("", field, words)));
        shown.stream()
                .filter(f -> !f.error().isEmpty())
                .forEach(f -> wrongs.add(new FormView.Wrong(f.at(), f.label(), f.error())));
        return wrongs;
    }

    private Field add(Field field) {
        shown.add(field);
        return field;
    }

    private Field field(String name, String kind, String label, String help, List<Option> options, boolean wide) {
        String error = errors.getOrDefault(name, "");
        return add(new Field(name, kind, label, help, typed.raw(name), error, options, Pick.NONE, wide));
    }

    /** One line. */
    Field line(String name, String label, String help) {
        return field(name, "text", label, help, List.of(), false);
    }

    /** Several lines. */
    Field area(String name, String label, String help) {
        return field(name, "area", label, help, List.of(), true);
    }

    /** Yes or no. */
    Field check(String name, String label) {
        return field(name, "check", label, "", List.of(), false);
    }

    /** One of a few constants, all in sight; {@code otherwise} says what holds if none is chosen, and null that one must be. */
    <E extends Enum<E>> Field chips(String name, String label, String help, E[] values, @Nullable String otherwise) {
        return chips(name, label, help, values, Words::name, otherwise);
    }

    /** The same in other words. */
    <E extends Enum<E>> Field chips(
            String name, String label, String help, E[] values, Function<E, String> words, @Nullable String otherwise) {
        return field(name, "chips", label, help, options(name, values, words, otherwise), true);
    }

    /** One of many constants. */
    <E extends Enum<E>> Field select(
            String name, String label, String help, E[] values, Function<E, String> words, @Nullable String otherwise) {
        return field(name, "select", label, help, options(name, values, words, otherwise), false);
    }

    private <E extends Enum<E>> List<Option> options(
            String name, E[] values, Function<E, String> words, @Nullable String otherwise) {
        String chosen = typed.raw(name);
        List<Option> options = new ArrayList<>();
        if (otherwise != null) {
            options.add(new Option("", otherwise, "", chosen.isEmpty()));
        }
        Arrays.stream(values)
                .forEach(v -> options.add(
                        new Option(v.name(), words.apply(v), "", v.name().equals(chosen))));
        return options;
    }

    /** A record that is named. */
    Field pick(String name, String label, String help, Suggested kind, boolean wide) {
        Pick pick = pick(name, kind);
        String error = errors.getOrDefault(name, "");
        return add(new Field(name, "pick", label, help, pick.value(), error, List.of(), pick, wide));
    }
}
