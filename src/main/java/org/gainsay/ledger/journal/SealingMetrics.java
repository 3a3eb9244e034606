package org.gainsay.ledger.journal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Sight;
import org.gainsay.ledger.Sql;

/** How much is sealed, and how far sealing lies behind writing: over all logs, and never said of one. */
@Startup
@ApplicationScoped
class SealingMetrics {

    private static final String SIZE = """
            SELECT coalesce(sum(l.position + 1), 0) FROM sight a JOIN LATERAL (SELECT s.position FROM seal s
                WHERE s.audience = a.audience ORDER BY s.position DESC LIMIT 1) l ON true""";

    private static final String LAG = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(n.at)) * 1000, 0)::bigint FROM sight a
            LEFT JOIN LATERAL (SELECT s.at, s.entry FROM seal s
                WHERE s.audience = a.audience ORDER BY s.position DESC LIMIT 1) l ON true
            JOIN LATERAL (SELECT j.at FROM journal j WHERE j.audience = a.audience AND (j.at, j.id) >
                (coalesce(l.at, '-infinity'), coalesce(l.entry, '00000000-0000-0000-0000-000000000000'))
                ORDER BY j.at, j.id LIMIT 1) n ON true""";

    private final AgroalDataSource housekeeping;

    SealingMetrics(@DataSource("housekeeping") AgroalDataSource housekeeping, MeterRegistry meters) {
        this.housekeeping = housekeeping;
        Gauge.builder("gainsay.journal.sealed", this, metrics -> metrics.ask(SIZE))
                .description("How many entries of the journal are sealed")
                .register(meters);
        TimeGauge.builder("gainsay.journal.lag", this, TimeUnit.MILLISECONDS, metrics -> metrics.ask(LAG))
                .description("For how long the oldest entry that is not sealed has been waiting")
                .register(meters);
    }

    private double ask(String sql) {
        try (Connection connection = housekeeping.getConnection()) {
            connection.setAutoCommit(false);
            Sight.seeAll(connection);
            Long found = Sql.first(connection, sql, row -> row.getLong(1));
            connection.commit();
            return found == null ? 0 : found;
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
