package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.offer;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.heirloom.ownership.Offers;
import io.heirloom.ownership.Person;
import io.heirloom.ownership.Race;
import io.heirloom.ownership.Suite;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class TransferConcurrencyTest {

    private static final int RACES = 1000;

    @Inject
    Suite suite;

    @Inject
    DataSource database;

    private final Person amelie = Person.named("amelie");

    @Test
    void sixtyFourAcceptsOfOneOfferGiveOneTitle() throws SQLException {
        // Given
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        var sale = Offers.sale(item, amelie);
        offer(Tokens.clientAdvisor(brand), sale).statusCode(201);
        // When
        List<Integer> statuses;
        try (var race = new Race()) {
            statuses = race.statuses(
                    64,
                    times(
                            64,
                            i -> race.write(
                                    amelie.token(), "/transfers/" + sale.id() + "/acceptance", Map.of("version", 0))));
        }
        // Then
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(63);
        as(amelie.token()).get("/titles/" + item + "/chain").then().body("items.sequence", contains(1, 2));
        assertThat(count("select count(*) from journal_event where type = 'transfer.accepted' and stream = '" + item
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void idempotentTwinsHaveOneEffect() {
        // Given
        UUID brand = suite.brand();
        var advisor = Tokens.clientAdvisor(brand);
        var sale = Offers.sale(suite.piece(brand), amelie);
        String key = UUID.randomUUID().toString();
        // When
        List<Integer> statuses;
        try (var race = new Race()) {
            statuses = race.statuses(16, times(16, i -> race.write(advisor, key, "/transfers", sale.body())));
        }
        // Then
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        as(advisor)
                .header("Idempotency-Key", key)
                .body(sale.body())
                .post("/transfers")
                .then()
                .statusCode(201)
                .body("id", is(sale.id().toString()));
        var other = sale.with("jurisdiction", "FR").body();
        isProblem(
                as(advisor)
                        .header("Idempotency-Key", key)
                        .body(other)
                        .post("/transfers")
                        .then(),
                422,
                "idempotency-key-reused");
        isProblem(
                as(Tokens.clientAdvisor(suite.brand()))
                        .header("Idempotency-Key", key)
                        .body(sale.body())
                        .post("/transfers")
                        .then(),
                404,
                "title-not-found");
    }

    @Test
    void ofManyOffersOnOneTitleVersionOneStands() {
        UUID brand = suite.brand();
        UUID item = suite.piece(brand);
        var advisor = Tokens.clientAdvisor(brand);
        try (var race = new Race()) {
            var statuses = race.statuses(
                    32,
                    times(
                            32,
                            i -> race.write(
                                    advisor,
                                    "/transfers",
                                    Offers.sale(item, amelie).body())));
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(31);
        }
    }

    /** A theft report and an acceptance start together, a thousand times: none is accepted after its report. */
    @Test
    void nothingIsAcceptedAfterATheftReport() throws SQLException {
        // Given
        UUID brand = suite.brand();
        List<Offers> offers = offeredPieces(brand);
        String buyer = amelie.token().sign();
        String police = Tokens.lawEnforcement("police-paris").sign();
        try (var race = new Race()) {
            // When
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < offers.size(); i++) {
                calls.addAll(pair(race, buyer, police, offers.get(i), i % 2 == 0));
            }
            List<Integer> statuses = race.statuses(16, calls);
            // Then
            assertThat(statuses).allMatch(status -> status == 200 || status == 201 || status == 409);
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(RACES);
            assertThat(statuses).contains(200, 409);
        }
        assertThat(count(acceptedAfterReport(brand))).isZero();
        assertThat(count(BROKEN_CHAINS)).isZero();
        assertThat(count("select count(*) from piece where brand_id = '" + brand + "' and loss_report_id is null"))
                .isZero();
    }

    private List<Offers> offeredPieces(UUID brand) throws SQLException {
        List<UUID> items = Stream.generate(UUID::randomUUID).limit(RACES).toList();
        openTitles(items, brand);
        List<Offers> offers =
                items.stream().map(item -> Offers.sale(item, amelie)).toList();
        String advisor = Tokens.clientAdvisor(brand).sign();
        try (var race = new Race()) {
            List<Callable<HttpResponse<String>>> calls = offers.stream()
                    .map(offer -> race.write(advisor, "/transfers", offer.body()))
                    .toList();
            assertThat(race.statuses(16, calls)).containsOnly(201);
        }
        return offers;
    }

    /** Written straight away: registering a thousand pieces by events is not what is measured here. */
    private void openTitles(List<UUID> items, UUID brand) throws SQLException {
        try (var connection = database.getConnection();
                var piece = connection.prepareStatement(
                        "insert into piece (item_id, brand_id, model_id, version) values (?, ?, ?, 0)");
                var title = connection.prepareStatement("""
                        insert into title (id, item_id, sequence, holder_kind, holder_id, since, reason)
                        values (gen_random_uuid(), ?, 1, 'BRAND', ?, now(), 'MADE')""")) {
            for (UUID item : items) {
                piece.setObject(1, item);
                piece.setObject(2, brand);
                piece.setObject(3, Suite.MODEL);
                piece.addBatch();
                title.setObject(1, item);
                title.setObject(2, brand);
                title.addBatch();
            }
            piece.executeBatch();
            title.executeBatch();
        }
    }

    private static List<Callable<HttpResponse<String>>> pair(
            Race race, String buyer, String police, Offers offer, boolean reportFirst) {
        var item = UUID.fromString((String) offer.body().get("itemId"));
        var accept = race.write(buyer, "/transfers/" + offer.id() + "/acceptance", Map.of("version", 0));
        var report = race.write(police, "/loss-reports", Suite.loss(UUID.randomUUID(), item, "STOLEN"));
        List<Callable<HttpResponse<String>>> both = new ArrayList<>(List.of(accept, report));
        if (reportFirst) {
            Collections.reverse(both);
        }
        return both;
    }

    private static String acceptedAfterReport(UUID brand) {
        return """
                select count(*) from journal_event report
                join journal_event acceptance on acceptance.stream = report.stream and acceptance.seq > report.seq
                join piece on piece.item_id = report.stream and piece.brand_id = '%s'
                where report.type = 'loss.reported' and acceptance.type = 'transfer.accepted'""".formatted(brand);
    }

    /** Titles that have no predecessor, or that do not start where it ended. */
    private static final String BROKEN_CHAINS = """
            select count(*) from title later
            left join title earlier on earlier.item_id = later.item_id and earlier.sequence = later.sequence - 1
            where later.sequence > 1 and (earlier.until is distinct from later.since)""";

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <T> List<Callable<T>> times(int count, IntFunction<Callable<T>> call) {
        return IntStream.range(0, count).mapToObj(call).toList();
    }
}
