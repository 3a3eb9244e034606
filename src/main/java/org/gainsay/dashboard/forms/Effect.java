package org.gainsay.dashboard.forms;

import java.util.List;
import java.util.UUID;
import org.gainsay.dashboard.Bar;

/**
 * What a form would do if it were sent.
 *
 * @param moved the claims that would stand otherwise, or as they do with other figures
 * @param still the claims that it bears on and that would stand as they do
 * @param more how many more would move than are shown
 * @param filled what would be filled in, as it was not given
 * @param warnings what was probably not meant
 */
public record Effect(List<Moved> moved, List<Named> still, int more, List<String> filled, List<String> warnings) {

    /** A claim in its own words. */
    public record Named(UUID id, String text, String language) {}

    /** How a claim stands, and how it would. */
    public record Moved(Named claim, String sight, boolean turns, Stand now, Stand then) {}

    /** How it stands at one time. */
    public record Stand(String status, String meaning, String counted, Bar bar) {}

    /** Whether it would do nothing to any claim. */
    public boolean nothing() {
        return moved.isEmpty() && still.isEmpty();
    }
}
