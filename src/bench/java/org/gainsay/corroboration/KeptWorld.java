package org.gainsay.corroboration;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;

/** Keeps the corroborations of claims that were put in past the service, by the service's own code. */
public final class KeptWorld {

    private static final int TOGETHER = 200;

    private KeptWorld() {}

    /** Assesses all of these claims and keeps what comes of it, as an act of this instant would. */
    public static void keep(String url, String user, String password, List<UUID> claims) throws SQLException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (AgroalDataSource source = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .acquisitionTimeout(Duration.ofMinutes(10))
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))
                                .jdbcProperty("options", "-c search_path=seen,public"))))) {
            KeptCorroborations kept = new KeptCorroborations(source, new SimpleMeterRegistry());
            IntStream.range(0, (claims.size() + TOGETHER - 1) / TOGETHER)
                    .parallel()
                    .forEach(batch -> {
                        List<UUID> some =
                                claims.subList(batch * TOGETHER, Math.min(claims.size(), (batch + 1) * TOGETHER));
                        kept.bringUpToDate(
                                Map.of(Recorded.PUBLISHED, Set.copyOf(some)),
                                Touch.claims(Set.copyOf(some)),
                                at,
                                some.get(0));
                    });
        }
    }
}
