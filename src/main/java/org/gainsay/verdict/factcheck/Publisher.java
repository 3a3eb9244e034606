package org.gainsay.verdict.factcheck;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Who publishes the fact-checks that go out. What is not set is left out of them. */
@ConfigMapping(prefix = "gainsay.publisher")
public interface Publisher {

    /** The newsroom's name; without it no publisher is named. */
    Optional<String> name();

    /** Its site. */
    Optional<URI> url();

    /** The license of the structured data. */
    Optional<URI> license();
}
