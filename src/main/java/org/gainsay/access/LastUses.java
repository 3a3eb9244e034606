package org.gainsay.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** When tokens were used last: noted in memory, and written once a minute, so that no request waits for it. */
@ApplicationScoped
class LastUses {

    private static final Logger LOG = Logger.getLogger(LastUses.class);
    private static final String WRITE = """
            INSERT INTO token_use (token, at) VALUES (?, ?)
            ON CONFLICT (token) DO UPDATE SET at = greatest(token_use.at, excluded.at)""";

    private final AgroalDataSource housekeeping;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    LastUses(@DataSource("housekeeping") AgroalDataSource housekeeping) {
        this.housekeeping = housekeeping;
    }

    void note(UUID token) {
        noted.put(token, Instant.now());
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        if (noted.isEmpty()) {
            return;
        }
        Map<UUID, Instant> now = Map.copyOf(noted);
        try (Connection connection = housekeeping.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (Map.Entry<UUID, Instant> use : now.entrySet()) {
                write.setObject(1, use.getKey());
                write.setObject(2, use.getValue().atOffset(ZoneOffset.UTC));
                write.addBatch();
            }
            write.executeBatch();
            // What was used meanwhile stays for the next time.
            now.forEach(noted::remove);
        } catch (SQLException e) {
            LOG.warn("When tokens were used last could not be written; it will be tried again.");
        }
    }
}
