package io.heirloom.ownership.erasure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database as whoever steals it reads it. */
final class Dump {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    private Dump() {}

    /** Every row of every table, bytes shown as text where they are such. */
    static String ofAllTables() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = connect();
                var settings = connection.createStatement()) {
            settings.execute("set bytea_output = 'escape'");
            for (String table : strings(connection, TABLES)) {
                strings(connection, "select t::text from \"" + table + "\" t")
                        .forEach(row -> dump.append(row).append('\n'));
            }
        }
        return dump.toString();
    }

    static int rows(String table, String column, UUID id) throws SQLException {
        try (Connection connection = connect()) {
            return strings(connection, "select 1 from " + table + " where " + column + " = '" + id + "'")
                    .size();
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Connection connect() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
