package org.gainsay.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Refuses the requests of one address beyond its rate, before anything of them is read. Each process counts for itself.
 * The headers are those of draft-ietf-httpapi-ratelimit-headers.
 */
@Singleton
final class RateLimit {

    private static final int AFTER_LOG = 1_000_000;
    private static final String POLICY_HEADER = "RateLimit-Policy";
    private static final String HEADER = "RateLimit";
    private static final String NAME = "\"address\"";

    /** So many addresses are remembered: a crowd of made-up ones must not fill the memory. */
    private static final int REMEMBERED = 100_000;

    private final int rate;
    private final int burst;
    private final String policy;
    private final Answers answers;
    private final Cache<String, Bucket> buckets;

    @Inject
    RateLimit(Limits limits, Answers answers) {
        this.rate = limits.rate();
        this.burst = Math.max(1, limits.burst());
        this.answers = answers;
        // After so long a quiet address has its whole burst again, and need not be remembered.
        long window = rate > 0 ? seconds(burst, rate) : 1;
        this.policy = NAME + ";q=" + burst + ";w=" + window;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofSeconds(window + 1))
                .build();
    }

    void install(@Observes Filters filters) {
        if (rate > 0) {
            filters.register(this::count, AFTER_LOG);
        }
    }

    private void count(RoutingContext request) {
        if (isExempt(request.request().path())) {
            request.next();
            return;
        }
        // What is sent on to another address within the service comes here again: still one request.
        ConsumptionProbe probe = request.get(HEADER);
        if (probe == null) {
            probe = bucket(Callers.of(request)).tryConsumeAndReturnRemaining(1);
            request.put(HEADER, probe);
        }
        tell(request, probe);
        if (probe.isConsumed()) {
            request.next();
        } else {
            answers.send(request, ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_MANY_REQUESTS.meaning());
            // Its body is of no interest, and the next request comes behind it.
            request.request().resume();
        }
    }

    private void tell(RoutingContext request, ConsumptionProbe probe) {
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        long wait = seconds(nanos, TimeUnit.SECONDS.toNanos(1));
        request.response()
                .putHeader(POLICY_HEADER, policy)
                .putHeader(HEADER, NAME + ";r=" + probe.getRemainingTokens() + ";t=" + wait);
        if (!probe.isConsumed()) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        }
    }

    /** Rounded up: who comes back a moment too early is refused again. */
    private static long seconds(long amount, long perSecond) {
        return -Math.floorDiv(-amount, perSecond);
    }

    private Bucket bucket(String caller) {
        return buckets.get(caller, first -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build());
    }

    /** Who asks whether the service is well must be told when it is not. */
    private static boolean isExempt(String path) {
        return path != null && path.startsWith("/q/health");
    }
}
