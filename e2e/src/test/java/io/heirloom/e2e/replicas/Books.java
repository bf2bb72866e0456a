package io.heirloom.e2e.replicas;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.part.Service;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stands in the databases of the running suite, each of which knows only its own part. */
final class Books {

    private static final List<Service> WITH_JOURNAL =
            List.of(Service.ITEM_REGISTRY, Service.OWNERSHIP, Service.DEALER_NETWORK, Service.CONSENT);

    private final Settings settings;

    Books(Settings settings) {
        this.settings = settings;
    }

    /** The pieces among these that have a registration event, once for each such event. */
    List<UUID> registrations(Collection<UUID> items) {
        return ids(
                Service.ITEM_REGISTRY,
                "select stream from journal_event where type = 'item.registered' and stream = any(?)",
                items);
    }

    /** The pieces among these whose title is held, once for each holder. */
    List<UUID> titles(Collection<UUID> items) {
        return ids(Service.OWNERSHIP, "select item_id from title where until is null and item_id = any(?)", items);
    }

    /** Events that stand in a service's journal and have no leaf in the log. */
    Set<UUID> eventsWithoutLeaf() {
        var missing = new HashSet<UUID>();
        WITH_JOURNAL.forEach(service -> missing.addAll(ids(service, "select id from journal_event")));
        ids(Service.LEDGER, "select event_id from leaf").forEach(missing::remove);
        return missing;
    }

    /** Leaves of the log that are not under a signed head. */
    long unsignedLeaves() {
        return number(
                "select (select count(*) from leaf)"
                        + " - (select coalesce(sum(size), 0) from (select max(size) as size from signed_head group by log) as heads)");
    }

    private long number(String sql) {
        try (var connection = DriverManager.getConnection(url(Service.LEDGER), "postgres", "postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> ids(Service service, String sql) {
        return ids(service, sql, List.of());
    }

    private List<UUID> ids(Service service, String sql, Collection<UUID> among) {
        try (var connection = DriverManager.getConnection(url(service), "postgres", "postgres");
                var query = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                query.setArray(1, connection.createArrayOf("uuid", among.toArray()));
            }
            var ids = new ArrayList<UUID>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(Service service) {
        return "jdbc:postgresql://localhost:%d/%s"
                .formatted(settings.ports().of(Endpoint.POSTGRES), service.database());
    }
}
