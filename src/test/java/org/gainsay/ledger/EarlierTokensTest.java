package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Tokens from before they were journalled are put into the journal by the migration, with the leaves that Java makes. */
@QuarkusTest
class EarlierTokensTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** In a transaction that is rolled back, with the very statement of the migration. */
    @Test
    void tokensFromBeforeAreInTheJournalAsTheyAre() throws SQLException, IOException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V15__acts.sql"));
        String statementOfIt = migration.substring(
                migration.indexOf("-- Tokens from before"), migration.indexOf("-- From now on neither"));
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE journal DISABLE TRIGGER USER");
            statement.execute("ALTER TABLE token DISABLE TRIGGER USER");
            statement.execute("DELETE FROM journal WHERE kind = 'TOKEN'");
            statement.execute("""
                    INSERT INTO token (id, name, sha256, role, rights, created_at, created_by, expires_at, revoked_at,
                        revoked_by)
                    VALUES (gen_random_uuid(), 'a.b-c_d', sha256('1'), 'ADMIN', '{SEALED_SOURCES,HISTORY}',
                        '2026-01-02T03:04:05Z', 'local', NULL, NULL, NULL),
                        (gen_random_uuid(), 'z', sha256('2'), 'READER', '{}', '2026-01-02T03:04:05.678Z',
                        'token:a.b-c_d', '2030-01-01T00:00:00Z', '2026-02-02T00:00:00.1Z', 'token:a.b-c_d')""");
            statement.execute(statementOfIt);
            assertThat(leaves(statement)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(leaf -> assertThat(leaf.get(0))
                    .isEqualTo(leaf.get(1)));
            connection.rollback();
        }
    }

    private static List<List<String>> leaves(Statement statement) throws SQLException {
        List<List<String>> leaves = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                SELECT j.act, j.at, encode(j.leaf, 'hex') AS leaf, row_of(t)::text AS "row"
                FROM token_version t LEFT JOIN journal j ON t.id = j.record AND t.version = j.version""")) {
            while (row.next()) {
                byte[] leaf = Journal.leaf(
                        Deed.valueOf(row.getString("act")),
                        Kind.TOKEN,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("row"));
                leaves.add(List.of(row.getString("leaf"), HexFormat.of().formatHex(leaf)));
            }
        }
        return leaves;
    }
}
