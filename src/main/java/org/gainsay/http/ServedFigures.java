package org.gainsay.http;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which figures are served: none that only says of which make and version something is. */
final class ServedFigures {

    @Produces
    @Singleton
    MeterFilter withoutVersions() {
        return MeterFilter.denyNameStartsWith("jvm.info");
    }
}
