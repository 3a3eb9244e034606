package org.gainsay.telling;

import java.util.UUID;
import org.gainsay.source.SourceKind;

/**
 * A source, as recorded.
 *
 * @param sealed whether its identity is to be hidden
 */
public record Party(UUID id, String name, SourceKind kind, boolean sealed) {

    /** Its name in one line, unless it is sealed: what is retold is passed on. */
    public String shown() {
        return sealed ? "(sealed source)" : PlainText.oneLine(name);
    }
}
