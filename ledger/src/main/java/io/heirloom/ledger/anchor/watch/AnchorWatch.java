package io.heirloom.ledger.anchor.watch;

import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.chain.ChainConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Raises alarms about anchoring, as metrics and for health. */
@ApplicationScoped
public class AnchorWatch {

    private static final String METRIC = "heirloom.ledger.anchor.";
    // Above what an anchor of any log costs; used until some have been paid.
    private static final BigDecimal GAS = BigDecimal.valueOf(80_000);
    private static final String AGES = """
            select coalesce(extract(epoch from clock_timestamp() - (select min(head.signed_at) from signed_head head
                    where head.log = coalesce(
                            (select max(log) from anchor where chain_id = $1 and contract = $2),
                            (select id from log where closed_at is null))
                        and head.size > (select coalesce(max(size), 0) from anchor
                        where chain_id = $1 and contract = $2 and state = 'FINAL'))), 0)::double precision as unanchored,
                coalesce(extract(epoch from clock_timestamp() - (select min(each.signed_at) from anchor
                    join anchor_transaction each using (chain_id, contract, size)
                    where chain_id = $1 and contract = $2 and state in ('QUEUED', 'SENT', 'REORGED'))), 0)::double precision as stuck
            """;
    private static final String PAID = """
            select avg(fee_paid) as fee from (select fee_paid from anchor
                where chain_id = $1 and contract = $2 and fee_paid > 0 order by size desc limit 20)
            """;

    private final Pool pool;
    private final AlertConfig config;
    private final Map<AnchorAlert, String> raised = new ConcurrentHashMap<>();
    // Not a number while another replica sends the anchors.
    private volatile double unanchoredSeconds = Double.NaN;
    private volatile double payable = Double.NaN;

    AnchorWatch(Pool pool, AlertConfig config, MeterRegistry metrics) {
        this.pool = pool;
        this.config = config;
        metrics.gauge(METRIC + "unanchored.seconds", this, watch -> watch.unanchoredSeconds);
        metrics.gauge(METRIC + "payable", this, watch -> watch.payable);
        for (AnchorAlert alert : AnchorAlert.values()) {
            metrics.gauge(METRIC + "alert", alert.tags(), raised, all -> all.containsKey(alert) ? 1 : 0);
        }
    }

    /** What is wrong, and why. */
    public Map<AnchorAlert, String> alerts() {
        return Map.copyOf(raised);
    }

    /** Needs no chain. */
    public Uni<Void> ages(Target target) {
        return pool.preparedQuery(AGES)
                .execute(Tuple.of(target.chainId(), target.contract()))
                .invoke(rows -> look(rows.iterator().next()))
                .replaceWithVoid();
    }

    public Uni<Void> funds(Target target, ChainConnection chain) {
        return Uni.combine()
                .all()
                .unis(
                        chain.balance(),
                        chain.fees().map(fees -> new BigDecimal(fees.maxFee()).multiply(GAS)),
                        pool.preparedQuery(PAID).execute(Tuple.of(target.chainId(), target.contract())))
                .with((balance, guess, paid) -> {
                    BigDecimal fee = paid.iterator().next().getBigDecimal("fee");
                    return look(balance, fee == null ? guess : fee);
                })
                .replaceWithVoid();
    }

    /** Forgets what it saw, because it no longer looks. */
    public void rest() {
        unanchoredSeconds = Double.NaN;
        payable = Double.NaN;
        raised.clear();
    }

    public void worked() {
        AnchorAlert.OF_FAILURES.forEach(raised::remove);
    }

    public void failed(Throwable failure) {
        worked();
        raised.put(AnchorAlert.of(failure), String.valueOf(failure.getMessage()));
    }

    private void look(Row row) {
        unanchoredSeconds = row.getDouble("unanchored");
        check(
                AnchorAlert.UNANCHORED_TOO_LONG,
                unanchoredSeconds > config.unanchored().toSeconds(),
                "a signed head waits since " + Duration.ofSeconds((long) unanchoredSeconds));
        double stuck = row.getDouble("stuck");
        check(
                AnchorAlert.TRANSACTION_STUCK,
                stuck > config.stuck().toSeconds(),
                "a transaction is in no block since " + Duration.ofSeconds((long) stuck));
    }

    private Void look(BigInteger balance, BigDecimal fee) {
        payable = fee.signum() == 0
                ? Double.POSITIVE_INFINITY
                : new BigDecimal(balance).doubleValue() / fee.doubleValue();
        check(
                AnchorAlert.BALANCE_LOW,
                payable < config.anchorsPayable(),
                "the account can pay for " + (long) payable + " more anchors");
        return null;
    }

    private void check(AnchorAlert alert, boolean holds, String why) {
        if (holds) {
            raised.put(alert, why);
        } else {
            raised.remove(alert);
        }
    }
}
