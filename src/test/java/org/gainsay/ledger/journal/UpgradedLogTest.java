package org.gainsay.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.gainsay.database.EmbeddedDatabase;
import org.gainsay.database.EmbeddedDatabaseForTests;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.Checks;
import org.gainsay.ledger.proof.Edge;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.Node;
import org.gainsay.ledger.proof.Proofs;
import org.gainsay.ledger.proof.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was sealed when there was one log for everything goes on as the public's. */
class UpgradedLogTest {

    private static final int BEFORE = 5;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void whatWasSealedBeforeIsTheBeginningOfThePublicsLog() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabaseForTests.another();
        try {
            goesOn(database.settings());
        } finally {
            EmbeddedDatabaseForTests.remove(database);
        }
    }

    private void goesOn(Map<String, String> settings) throws Exception {
        JournalKey key = new JournalKey(directory.resolve("key"));
        Log log = key.log(null);
        migrate(settings, "12");
        String kept;
        try (AgroalDataSource owner = open(settings, "quarkus.flyway", "public");
                Connection connection = owner.getConnection()) {
            kept = sealAsBefore(connection, log);
        }
        migrate(settings, "latest");
        try (AgroalDataSource housekeeping = open(settings, "quarkus.datasource", "seen,public");
                AgroalDataSource owner = open(settings, "quarkus.flyway", "public");
                Connection connection = owner.getConnection()) {
            UUID desk = UUID.randomUUID();
            Sql.update(connection, "INSERT INTO desk VALUES (?, 'news', clock_timestamp(), 'test')", desk);
            write(connection, BEFORE, "audience", UUID.fromString("00000000-0000-0000-0000-000000000000"));
            write(connection, BEFORE + 1, "audience", desk);
            Sealer sealer = new Sealer(housekeeping, key);
            sealer.sealEverySecond();
            assertThat(SignedCheckpoint.ofSize(connection, log, BEFORE).note()).isEqualTo(kept);
            SignedCheckpoint latest = SignedCheckpoint.latest(connection, log);
            assertThat(latest.size()).isEqualTo(BEFORE + 1);
            Checkpoint from = Checkpoint.parse(SignedNote.open(kept, log.verifier()));
            Checkpoint to = Checkpoint.parse(SignedNote.open(latest.note(), log.verifier()));
            assertThat(to.origin()).isEqualTo(from.origin());
            List<Hash> path = SealedTree.path(connection, log, Proofs.consistency(from.size(), to.size()));
            assertThat(Checks.consistent(from.size(), from.root(), to.size(), to.root(), path))
                    .isTrue();
            Log hidden = key.log(new org.gainsay.http.Desk(desk, "news"));
            assertThat(SignedCheckpoint.latest(connection, hidden).size()).isEqualTo(1);
        }
    }

    private static void migrate(Map<String, String> settings, String target) {
        Flyway.configure()
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"))
                .defaultSchema("public")
                .placeholders(Map.of("runtimeRole", settings.get("quarkus.datasource.username")))
                .target(target)
                .load()
                .migrate();
    }

    private static AgroalDataSource open(Map<String, String> settings, String as, String path) throws SQLException {
        return AgroalDataSource.from(new AgroalPropertiesReader()
                .readProperties(Map.of(
                        AgroalPropertiesReader.MAX_SIZE,
                        "2",
                        AgroalPropertiesReader.JDBC_URL,
                        settings.get("quarkus.datasource.jdbc.url"),
                        AgroalPropertiesReader.PRINCIPAL,
                        settings.get(as + ".username"),
                        AgroalPropertiesReader.CREDENTIAL,
                        settings.get(as + ".password"),
                        AgroalPropertiesReader.JDBC_PROPERTIES,
                        "currentSchema=" + path))
                .get());
    }

    private static EntryView write(Connection connection, int number, String column, Object value) throws SQLException {
        UUID id = new UUID(7, number);
        Instant at = START.plusSeconds(number);
        Sql.update(
                connection,
                "INSERT INTO journal (id, at, actor, act, kind, record, version, leaf, %s)".formatted(column)
                        + " VALUES (?, ?, 'test', 'CREATE', 'CLAIM', ?, 1, ?, ?)",
                id,
                at,
                id,
                Hash.empty().bytes(),
                value);
        Sql.update(connection, "UPDATE settled SET at = ?", at);
        return new EntryView(
                null,
                id,
                at,
                "test",
                null,
                "CREATE",
                "CLAIM",
                id,
                1,
                null,
                String.valueOf(value),
                Hash.empty().hex(),
                null);
    }

    /** As it was done then, with the tables of then. */
    private static String sealAsBefore(Connection connection, Log log) throws SQLException {
        Edge edge = new Edge(0, node -> Hash.empty());
        Hash chain = Hash.NOTHING_BEFORE;
        String note = "";
        for (int i = 0; i < BEFORE; i++) {
            EntryView entry = write(connection, i, "request", "request " + i);
            Hash leaf = entry.hash();
            chain = Hash.link(chain, leaf);
            Sql.update(
                    connection,
                    "INSERT INTO seal (position, at, entry, leaf, chain) VALUES (?, ?, ?, ?, ?)",
                    i,
                    entry.at(),
                    entry.id(),
                    leaf.bytes(),
                    chain.bytes());
            Map<Node, Hash> completed = new HashMap<>();
            edge.append(leaf, completed::put);
            for (Map.Entry<Node, Hash> node : completed.entrySet()) {
                Sql.update(
                        connection,
                        "INSERT INTO tree (level, number, hash) VALUES (?, ?, ?)",
                        node.getKey().level(),
                        node.getKey().number(),
                        node.getValue().bytes());
            }
            note = log.sign(new Checkpoint(log.verifier().name(), edge.size(), edge.root()).text());
            Sql.update(
                    connection,
                    "INSERT INTO checkpoint (size, root, chain, note) VALUES (?, ?, ?, ?)",
                    edge.size(),
                    edge.root().bytes(),
                    chain.bytes(),
                    note);
        }
        return note;
    }
}
