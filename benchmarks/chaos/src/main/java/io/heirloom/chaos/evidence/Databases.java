package io.heirloom.chaos.evidence;

import io.heirloom.local.part.Service;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The databases of the services, asked directly and not through any line. */
public final class Databases {

    public static final List<Service> WITH_JOURNAL =
            List.of(Service.ITEM_REGISTRY, Service.OWNERSHIP, Service.DEALER_NETWORK, Service.CONSENT);

    private final int port;

    public Databases(int port) {
        this.port = port;
    }

    /** Makes one thing of a row. */
    @FunctionalInterface
    interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(Service service, String sql, Read<T> read) {
        try (var connection = DriverManager.getConnection(url(service), "postgres", "postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(read.of(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(service.folder() + " cannot be asked: " + e.getMessage(), e);
        }
    }

    public long number(Service service, String sql) {
        return rows(service, sql, row -> row.getLong(1)).getFirst();
    }

    /** How many events all journals have together. */
    public long events() {
        return WITH_JOURNAL.stream()
                .mapToLong(service -> number(service, "select count(*) from journal_event"))
                .sum();
    }

    /** How many of them somebody asked for: what sweeps and events of other services bring about goes on by itself. */
    public long eventsOfCallers() {
        return WITH_JOURNAL.stream()
                .mapToLong(
                        service -> number(service, "select count(*) from journal_event where actor_role <> 'system'"))
                .sum();
    }

    private String url(Service service) {
        return "jdbc:postgresql://localhost:%d/%s?connectTimeout=5&socketTimeout=60"
                .formatted(port, service.database());
    }
}
