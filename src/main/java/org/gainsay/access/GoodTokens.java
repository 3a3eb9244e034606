package org.gainsay.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Good tokens by their secrets. One that was good is looked up again after a second: to do so for each request took a
 * good part of a small one. Revoked here it is good for nothing at once, by another process after that second.
 */
@ApplicationScoped
class GoodTokens {

    private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(1);

    /** Of more than these, all are looked up again. */
    private static final int MOST = 1_000;

    private final Tokens tokens;

    /** By the hashes: what is good for nothing when it is stolen. */
    private final Map<ByteBuffer, Seen> seen = new ConcurrentHashMap<>();

    GoodTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    private record Seen(Token token, long at) {

        boolean lately() {
            Instant expires = token.expiresAt();
            return System.nanoTime() - at < GOOD_FOR
                    && (expires == null || Instant.now().isBefore(expires));
        }
    }

    /** The good token of that secret; null: there is none, any more or at all. */
    @Nullable
    Token find(String secret) {
        if (!Secret.isOne(secret)) {
            return null;
        }
        byte[] sha256 = Secret.sha256(secret);
        ByteBuffer key = ByteBuffer.wrap(sha256);
        Seen before = seen.get(key);
        if (before != null && before.lately()) {
            return before.token();
        }
        long now = System.nanoTime();
        Token token = tokens.find(sha256);
        if (token == null) {
            seen.remove(key);
            return null;
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(key, new Seen(token, now));
        return token;
    }

    /** Has a token looked up again, once it is revoked. */
    void forget(UUID id) {
        seen.values().removeIf(s -> s.token().id().equals(id));
    }
}
