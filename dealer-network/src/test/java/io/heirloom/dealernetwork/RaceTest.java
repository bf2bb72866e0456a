package io.heirloom.dealernetwork;

import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.declare;
import static io.heirloom.dealernetwork.Network.list;
import static io.heirloom.dealernetwork.Network.listingOf;
import static io.heirloom.dealernetwork.Network.suspend;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A listing against what forbids it, at the same moment. */
@QuarkusTest
@WithPostgres
class RaceTest {
    private static final int RACES = 50;

    @Inject
    Elsewhere elsewhere;

    @Inject
    AgroalDataSource database;

    private final UUID brand = UUID.randomUUID();

    @Test
    void listingWaitsForASuspensionThatIsBeingWritten() throws Exception {
        // Given
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        try (var suspension = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            suspension.setAutoCommit(false);
            try (var statement = suspension.createStatement()) {
                statement.execute("update dealer_authorisation set change_count = 1, version = 1 where id = '"
                        + authorisation + "'");
                statement.execute("insert into authorisation_change values ('" + authorisation
                        + "', 1, 'SUSPENDED', current_date - 1, 'Investigation', now())");
            }
            // When
            var listing = threads.submit(() -> list(dealer, item));
            Assertions.assertThatThrownBy(() -> listing.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            suspension.commit();
            // Then
            isProblem(listing.get(), 422, "outside-authorisation");
        }
    }

    @Test
    void noListingIsOpenedAfterASuspensionIsAcknowledged() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int opened = 0;
            for (int race = 0; race < RACES; race++) {
                // Given
                var dealer = dealer();
                var authorisation = authorise(brand, dealer, "PRE_OWNED");
                var item = elsewhere.secondHandPieceOf(dealer, brand);
                declare(dealer, item).statusCode(201);
                // When
                var start = new CyclicBarrier(2);
                var suspending = threads.submit(() -> {
                    start.await();
                    return suspend(brand, authorisation, 0);
                });
                var listing = threads.submit(() -> {
                    start.await();
                    return list(dealer, item).extract().statusCode();
                });
                suspending.get().statusCode(200);
                // Then
                int status = listing.get();
                assertThat(status).isIn(201, 422);
                opened += status == 201 ? 1 : 0;
                assertThat(listedBeforeSuspension(item, authorisation, status == 201))
                        .isTrue();
                if (status == 201) {
                    listingOf(item).body("items[0].state", is("NOT_BACKED"));
                } else {
                    isProblem(list(dealer, item), 422, "outside-authorisation");
                    listingOf(item).body("items", empty());
                }
            }
            assertThat(opened).isBetween(0, RACES);
        }
    }

    /**
     * The journal numbers what is appended. A listing's event stands before the suspension's when the listing was let through: it holds the
     * authorisation until it has committed, so the suspension cannot have been appended by then.
     */
    private boolean listedBeforeSuspension(UUID item, UUID authorisation, boolean listed) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select (select max(position) from journal_event where stream = ?"
                                + " and type = 'listing.opened'), (select max(position) from journal_event where stream = ?"
                                + " and type = 'authorisation.suspended')")) {
            query.setObject(1, item);
            query.setObject(2, authorisation);
            try (var row = query.executeQuery()) {
                row.next();
                return listed ? row.getLong(1) > 0 && row.getLong(1) < row.getLong(2) : row.getObject(1) == null;
            }
        }
    }

    @Test
    void lossReportLeavesNoListingOpenWhicheverComesFirst() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var dealer = dealer();
            authorise(brand, dealer, "PRE_OWNED");
            for (int race = 0; race < RACES; race++) {
                // Given
                var item = elsewhere.secondHandPieceOf(dealer, brand);
                declare(dealer, item).statusCode(201);
                // When
                var start = new CyclicBarrier(2);
                var reporting = threads.submit(() -> {
                    start.await();
                    elsewhere.reported(item);
                    return true;
                });
                var listing = threads.submit(() -> {
                    start.await();
                    return list(dealer, item).extract().statusCode();
                });
                // Then
                assertThat(reporting.get()).isTrue();
                assertThat(listing.get()).isIn(201, 422);
                listingOf(item).body("items", empty());
            }
        }
    }
}
