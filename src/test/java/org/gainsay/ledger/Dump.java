package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A digest of all that is stored, table by table; the closed instant and the seals move by themselves, and are left out. */
@ApplicationScoped
public class Dump {

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
                AND table_name NOT IN ('settled', 'seal', 'tree', 'checkpoint', 'sealer', 'flyway_schema_history')""";

    private final AgroalDataSource dataSource;

    Dump(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By table, how many rows it has and the digest of them. */
    public Map<String, String> take() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            Map<String, String> dump = new TreeMap<>();
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) || ' rows, ' || coalesce(md5(string_agg("
                        + "t::text, chr(10) ORDER BY t::text)), '') FROM \"" + table + "\" t")) {
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
