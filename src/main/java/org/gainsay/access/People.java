package org.gainsay.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds out which person shows a token, where the operator has set the provider that knows them. */
@ApplicationScoped
class People {

    /** Nothing else is handed on: the provider is not to be asked about what anybody makes up. */
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final boolean expected;
    private final TenantIdentityProvider provider;
    private final TenantConfigBean connection;
    private final AtomicLong tried = new AtomicLong(System.nanoTime() - PAUSE.toNanos());

    People(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean expected,
            TenantIdentityProvider provider,
            TenantConfigBean connection) {
        this.expected = expected;
        this.provider = provider;
        this.connection = connection;
    }

    /** Whether there is a provider. */
    boolean expected() {
        return expected;
    }

    /** Whose token it is; null: it is not good here. */
    @Nullable
    Identity find(String token) {
        if (!expected || !SIGNED.matcher(token).matches()) {
            return null;
        }
        return connected() ? verified(token) : verifiedOnceConnected(token);
    }

    /** One now and then asks a provider that was away at the start: those who wait for it must not be all that work. */
    private @Nullable Identity verifiedOnceConnected(String token) {
        long last = tried.get();
        long now = System.nanoTime();
        if (now - last < PAUSE.toNanos() || !tried.compareAndSet(last, now)) {
            throw away();
        }
        return verified(token);
    }

    private @Nullable Identity verified(String token) {
        try {
            return identity(provider.authenticate(new AccessTokenCredential(token))
                    .await()
                    .atMost(PATIENCE));
        } catch (RuntimeException refused) {
            if (!connected() || isAway(refused)) {
                throw away();
            }
            // Whatever is said of a token that somebody made up: it is none that is good here.
            return null;
        }
    }

    private static @Nullable Identity identity(SecurityIdentity verified) {
        if (!(verified.getPrincipal() instanceof JsonWebToken claims)) {
            return null;
        }
        String issuer = claims.getIssuer();
        String subject = claims.getSubject();
        return issuer == null || subject == null || subject.isEmpty()
                ? null
                : Groups.identity(PersonName.of(issuer, subject), verified.getRoles());
    }

    private boolean connected() {
        return connection.getDefaultTenant().ready();
    }

    /** Whether the keys of the provider, which changes them, could not be fetched. */
    private static boolean isAway(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof TimeoutException
                    || at instanceof IOException && !(at instanceof JsonProcessingException)) {
                return true;
            }
        }
        return false;
    }

    private static Refusal away() {
        return new Refusal(
                ProblemType.BUSY,
                "The provider that knows people does not answer, so that this token cannot be verified now.");
    }
}
