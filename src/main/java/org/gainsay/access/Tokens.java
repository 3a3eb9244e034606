package org.gainsay.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tokens, as they are kept. */
@ApplicationScoped
class Tokens {

    private static final String COLUMNS = """
            SELECT t.id, t.name, t.role, t.rights, ARRAY(SELECT d.name FROM token_desk k JOIN desk d ON d.id = k.desk
                    WHERE k.token = t.id ORDER BY d.name) AS desks, t.created_at, t.created_by, t.expires_at, u.at AS used_at,
                t.revoked_at, t.revoked_by
            FROM token t LEFT JOIN token_use u ON u.token = t.id""";
    private static final String GOOD =
            "t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > clock_timestamp())";
    private static final String FIND = COLUMNS + " WHERE t.sha256 = ? AND " + GOOD;
    private static final String READ = COLUMNS + " WHERE t.id = ?";
    private static final String PAGE = COLUMNS + " WHERE t.id > ? ORDER BY t.id LIMIT ?";
    private static final String ADD = """
            INSERT INTO token (id, name, sha256, role, rights, created_at, created_by, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING""";
    private static final String WORKS_FOR =
            "INSERT INTO token_desk (token, desk) SELECT ?, d.id FROM desk d WHERE d.name = ANY (?)";
    private static final String REVOKE =
            "UPDATE token SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL";
    private static final String OTHER_ADMIN =
            "SELECT EXISTS (SELECT FROM token t WHERE t.id <> ? AND t.role = 'ADMIN' AND " + GOOD + ")";

    /** Of the first token, and of the last admin's. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('gainsay token', 0))";

    private final AgroalDataSource dataSource;

    Tokens(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The good token whose secret has that hash; null: there is none, any more or at all. */
    @Nullable
    Token find(byte[] sha256) {
        return one(FIND, sha256);
    }

    @Nullable
    Token read(UUID id) {
        return one(READ, id);
    }

    private @Nullable Token one(String sql, Object key) {
        List<Token> found = call(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, key);
                return tokens(query);
            }
        });
        return found.isEmpty() ? null : found.get(0);
    }

    /** The tokens made after that one, revoked ones included. */
    List<Token> page(UUID after, int limit) {
        return call(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PAGE)) {
                query.setObject(1, after);
                query.setInt(2, limit);
                return tokens(query);
            }
        });
    }

    private static List<Token> tokens(PreparedStatement query) throws SQLException {
        List<Token> tokens = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tokens.add(token(row));
            }
        }
        return tokens;
    }

    /** Keeps a new one; false where another one has its name. */
    boolean add(UUID id, NewToken token, String secret, String by, Instant at) {
        return call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, id);
                insert.setString(2, token.name());
                insert.setBytes(3, Secret.sha256(secret));
                insert.setString(4, token.role().name());
                insert.setArray(5, connection.createArrayOf("text", rights(token)));
                insert.setObject(6, at.atOffset(ZoneOffset.UTC));
                insert.setString(7, by);
                Instant expires = token.expiresAt();
                insert.setObject(8, expires == null ? null : expires.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1 && worksFor(connection, id, token);
            }
        });
    }

    /** Whether there is none, and until the transaction ends nobody else makes the first. */
    boolean none() {
        return call(connection -> {
            alone(connection);
            try (Statement query = connection.createStatement();
                    ResultSet row = query.executeQuery("SELECT NOT EXISTS (SELECT FROM token)")) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    private static boolean worksFor(Connection connection, UUID id, NewToken token) throws SQLException {
        List<String> desks = token.desks();
        if (desks != null && !desks.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(WORKS_FOR)) {
                insert.setObject(1, id);
                insert.setArray(2, connection.createArrayOf("text", desks.toArray()));
                insert.executeUpdate();
            }
        }
        return true;
    }

    private static Object[] rights(NewToken token) {
        return token.rights() == null
                ? new Object[0]
                : token.rights().stream().distinct().map(Enum::name).toArray();
    }

    /** Whether there is another one with which tokens can be made, and until the transaction ends there is. */
    boolean anotherAdmin(UUID id) {
        return call(connection -> {
            alone(connection);
            try (PreparedStatement others = connection.prepareStatement(OTHER_ADMIN)) {
                others.setObject(1, id);
                try (ResultSet row = others.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** Revokes it; false where it is revoked. */
    boolean revoke(UUID id, String by, Instant at) {
        return call(connection -> {
            try (PreparedStatement revoke = connection.prepareStatement(REVOKE)) {
                revoke.setObject(1, at.atOffset(ZoneOffset.UTC));
                revoke.setString(2, by);
                revoke.setObject(3, id);
                return revoke.executeUpdate() == 1;
            }
        });
    }

    private static void alone(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute(ONE_AT_A_TIME);
        }
    }

    private static Token token(ResultSet row) throws SQLException {
        Array rights = row.getArray("rights");
        Array desks = row.getArray("desks");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                AccessRole.valueOf(row.getString("role")),
                Arrays.stream((Object[]) rights.getArray())
                        .map(right -> AccessRight.valueOf((String) right))
                        .toList(),
                List.of((String[]) desks.getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "used_at"),
                instant(row, "revoked_at"),
                row.getString("revoked_by"),
                null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T call(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the tokens cannot be read or written", e);
        }
    }
}
