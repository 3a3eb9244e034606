package org.gainsay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for an act.
 *
 * @param actor who does it, as verified
 * @param request the request's id, for the journal
 * @param key what makes a repetition of the request known
 */
public record Caller(
        String actor, @Nullable String request, @Nullable Key key) {

    /** The actor until there are identities. */
    public static final String LOCAL = "local";

    /**
     * An idempotency key.
     *
     * @param value as the client chose it, 1 to 255 ASCII characters
     * @param requestSha256 of what was asked for under it, so that another request under the key is refused
     */
    public record Key(String value, String requestSha256) {}

    /** The service itself. */
    public static Caller local() {
        return new Caller(LOCAL, null, null);
    }
}
