package org.gainsay.dashboard.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param back where one came from, and what that is called
 * @param hidden what it carries along
 * @param send what its button says
 * @param effect what it would do; null: nobody has asked
 * @param tries whether it can be asked what it would do
 */
public record FormView(
        String title,
        String intro,
        Link back,
        String action,
        Map<String, String> hidden,
        List<Section> sections,
        List<Wrong> wrongs,
        String send,
        boolean tries,
        @Nullable Effect effect) {

    /** Where something leads, and what it is called. */
    public record Link(String address, String name) {}

    /** A group of fields. */
    public record Section(String title, String help, List<Field> fields, boolean folded) {

        /** Whether something in it is typed or wrong, so that it must be seen. */
        public boolean given() {
            return fields.stream()
                    .anyMatch(f -> !f.value().isEmpty() || !f.error().isEmpty());
        }

        static Section of(String title, String help, Field... fields) {
            return new Section(title, help, List.of(fields), false);
        }
    }

    /** Something wrong, with the field that it is about; empty: with the whole. */
    public record Wrong(String at, String label, String words) {}

    /** As in "2 things to mend". */
    public String toMend() {
        return wrongs.size() == 1 ? "1 thing to mend" : wrongs.size() + " things to mend";
    }
}
