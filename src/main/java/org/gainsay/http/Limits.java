package org.gainsay.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.OptionalInt;

/** What one request, one connection and one address may take; what the contract promises is not among it. */
@ConfigMapping(prefix = "gainsay.limits")
public interface Limits {

    /** The largest body. */
    MemorySize bodySize();

    /** How long a request may work in the database; what is meant to take longer, such as an import, says so. */
    Duration requestTime();

    /** How long a request may take to arrive: its head, and its body after that. */
    Duration arrivalTime();

    /** After how long a connection on which nothing moves is closed. */
    Duration idleTime();

    /** How many requests a second one address may send for long; 0: as many as it likes. */
    int rate();

    /** How many it may send at once. */
    int burst();

    /** How many links of claims are looked at as a whole at a time; absent: as many as the heap has room for. */
    OptionalInt links();
}
