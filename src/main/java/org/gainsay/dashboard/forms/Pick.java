package org.gainsay.dashboard.forms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record is meant by what was typed.
 *
 * @param kind SOURCE, CLAIM or STATEMENT
 * @param value what is shown in the field
 * @param id the record; null: none, or it is not clear which
 * @param told what there is to say of it
 * @param choices which it might be
 * @param open whether something was typed and it is not clear what is meant
 */
public record Pick(String kind, String value, @Nullable UUID id, String told, List<Choice> choices, boolean open) {

    static final Pick NONE = new Pick("", "", null, "", List.of(), false);

    /** A record that may be meant. */
    public record Choice(UUID id, String name, String told) {}

    /** The id, or nothing. */
    public String idText() {
        return id == null ? "" : id.toString();
    }

    /** Whether a new record can be made of what was typed. */
    public boolean canBeNew() {
        return open && !kind.equals("STATEMENT");
    }
}
