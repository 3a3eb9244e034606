package org.gainsay.dashboard.forms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.dashboard.Words;
import org.gainsay.source.SourceKind;

/**
 * A field of a form as it is shown.
 *
 * @param kind text, area, chips, select, pick or check
 * @param value what was typed
 * @param error what is wrong with it; empty: nothing
 * @param options what can be chosen
 * @param pick what a name that was typed may mean
 */
public record Field(
        String name,
        String kind,
        String label,
        String help,
        String value,
        String error,
        List<Option> options,
        Pick pick,
        boolean wide) {

    /** Something that can be chosen. */
    public record Option(String value, String name, String meaning, boolean chosen) {}

    /** The ids of what is said about it. */
    public String described() {
        return Stream.of(help.isEmpty() ? "" : name + "-help", error.isEmpty() ? "" : name + "-err")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A browser takes the first line break of a text away. */
    public boolean startsWithNewline() {
        return value.startsWith("\n") || value.startsWith("\r");
    }

    /** A line break to be taken away. */
    public String newline() {
        return "\n";
    }

    /** How many lines are in sight: of the main words more than of what goes with them. */
    public int rows() {
        return name.equals("text") ? 4 : 2;
    }

    /** What a new source may be. */
    public List<Option> kinds() {
        return Arrays.stream(SourceKind.values())
                .map(kind -> new Option(kind.name(), Words.name(kind), "", false))
                .toList();
    }

    /** Where the summary of what is wrong leads. */
    public String at() {
        return kind.equals("chips") && !options.isEmpty()
                ? name + "-" + options.get(0).value()
                : name;
    }
}
