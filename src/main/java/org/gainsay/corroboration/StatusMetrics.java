package org.gainsay.corroboration;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Status;
import org.gainsay.ledger.Background;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Recorded;

/** How many published claims stand in each status; counted now and then, never on the way of a request. */
@ApplicationScoped
class StatusMetrics {

    private static final String COUNT =
            "SELECT status, count(*) FROM corroboration WHERE audience = ? AND policy = ? GROUP BY status";

    private final AgroalDataSource dataSource;
    private final MultiGauge claims;

    StatusMetrics(AgroalDataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.claims = MultiGauge.builder("gainsay.claims")
                .description("Claims by corroboration status")
                .register(meters);
    }

    @Background
    @Scheduled(every = "30s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        Map<String, Long> counted = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            Sql.list(
                    connection,
                    COUNT,
                    row -> counted.put(row.getString(1), row.getLong(2)),
                    Recorded.PUBLISHED,
                    Policy.CORROBORATION_1.id());
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            rows.add(MultiGauge.Row.of(Tags.of("status", status.name()), counted.getOrDefault(status.name(), 0L)));
        }
        claims.register(rows, true);
    }
}
