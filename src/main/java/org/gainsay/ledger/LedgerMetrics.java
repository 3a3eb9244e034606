package org.gainsay.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts what is written, by what was done and to what kind of record. */
@ApplicationScoped
class LedgerMetrics {

    private final MeterRegistry meters;

    LedgerMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(@Observes Written written) {
        meters.counter(
                        "gainsay.writes",
                        "act",
                        written.deed().name(),
                        "kind",
                        written.kind().name())
                .increment();
    }
}
