package org.gainsay.advice;

import static org.gainsay.Desk.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A ledger to oneself: names that other stories use would be taken for those of this one. */
@ApplicationScoped
class Room {

    private final AgroalDataSource dataSource;

    Room(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Starts the service anew, with a database of its own. */
    public static final class Own implements QuarkusTestProfile {}

    /** Withdraws all sources and claims that stand. */
    void clear() throws SQLException {
        for (String kind : new String[] {"source", "claim"}) {
            standing(kind).forEach((id, version) -> withdraw("/" + kind + "s/" + id, version)
                    .statusCode(200));
        }
    }

    private Map<String, Integer> standing(String kind) throws SQLException {
        Map<String, Integer> standing = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT id, version FROM " + kind + " WHERE withdrawn_at IS NULL")) {
            while (rows.next()) {
                standing.put(rows.getString(1), rows.getInt(2));
            }
        }
        return standing;
    }
}
