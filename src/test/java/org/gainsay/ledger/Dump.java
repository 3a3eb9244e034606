package org.gainsay.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A digest of all that is stored, table by table; the closed instant and the seals move by themselves, and are left out. */
@ApplicationScoped
public class Dump {

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
                AND table_name NOT IN ('settled', 'seal', 'tree', 'checkpoint', 'sealer', 'token_use', 'flyway_schema_history')""";

    /** As the owner: the service itself cannot read all of it. */
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** The tables, those that move by themselves too, in which a row has these words; as JSON, so with all that it holds. */
    public List<String> tablesWith(String words) {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String table : tables(statement, TABLES.substring(0, TABLES.indexOf("AND table_name NOT IN")))) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM \"" + table
                        + "\" t WHERE strpos(t::text || to_jsonb(t), '" + words + "') > 0")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement, String sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** By table, how many rows it has and the digest of them. */
    public Map<String, String> take() {
        return take("count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0)");
    }

    /** By table, all of its rows, as text. */
    public Map<String, String> texts() {
        return take("coalesce(string_agg(t::text, chr(10)), '')");
    }

    private Map<String, String> take(String of) {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            Map<String, String> dump = new TreeMap<>();
            for (String table : tables(statement, TABLES)) {
                try (ResultSet row = statement.executeQuery("SELECT " + of + " FROM \"" + table + "\" t")) {
                    row.next();
                    dump.put(table, row.getString(1));
                }
            }
            return dump;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
