package org.gainsay.ledger;

import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.http.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for an act.
 *
 * @param actor who does it, as verified
 * @param desk the desk for which it is done, and whose new records are; null: they are published
 * @param request the request's id, for the journal
 * @param key what makes a repetition of the request known
 * @param dryRun whether to do all of it, and store nothing
 */
public record Caller(
        String actor,
        @Nullable Desk desk,
        @Nullable String request,
        @Nullable Key key,
        boolean dryRun) {

    /** The service itself, as the actor of what nobody asked it to do. */
    public static final String LOCAL = "local";

    /**
     * An idempotency key.
     *
     * @param value as the client chose it, 1 to 255 ASCII characters
     * @param requestSha256 in hex, the digest of what was asked for under it, so that another request under the key is refused
     */
    public record Key(String value, String requestSha256) {}

    /** Who sent a request; a dry run is no repetition of anything, and nothing that could be repeated. */
    public static Caller of(CurrentRequest request) {
        return of(request, Sha256::of);
    }

    /** The same, where what was asked for must not be guessed from what is kept of it: with a digest of its own. */
    public static Caller of(CurrentRequest request, UnaryOperator<byte[]> digest) {
        String key = request.idempotencyKey();
        boolean dryRun = request.dryRun();
        Principal who = Objects.requireNonNull(request.caller(), "nobody writes who is not known");
        return new Caller(
                who.getName(),
                request.desk(),
                request.id(),
                key == null || dryRun ? null : new Key(key, request.fingerprint(digest)),
                dryRun);
    }

    /** Whose its new records are. */
    UUID audience() {
        return desk == null ? Recorded.PUBLISHED : desk.id();
    }

    /** Who sent a request that is done anew each time that it is sent, or that changes nothing the second time. */
    public static Caller ofEach(CurrentRequest request) {
        return new Caller(
                Objects.requireNonNull(request.caller(), "nobody writes who is not known")
                        .getName(),
                request.desk(),
                request.id(),
                null,
                request.dryRun());
    }

    /** The service itself. */
    public static Caller local() {
        return new Caller(LOCAL, null, null, null, false);
    }
}
