package io.heirloom.consent.decision;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Readers hammer while the owner withdraws: whoever begins to read after the acknowledgement gets nothing. */
@QuarkusTest
@WithPostgres
class WithdrawalRaceTest {

    private static final int ROUNDS = 8;
    private static final int READERS = 6;
    private static final int READS_AFTER = 4;

    @Inject
    World world;

    @Test
    void noReadThatBeganAfterTheAcknowledgementIsPermitted() throws Exception {
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        var advisor = Tokens.clientAdvisor(brand);
        UUID item = world.itemOf(brand, owner);
        var notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
        int permittedBefore = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID record = granted(advisor, owner, notice, item);
                List<Read> reads = race(threads, owner, advisor, item, record);
                assertThat(reads)
                        .filteredOn(Read::afterAcknowledgement)
                        .isNotEmpty()
                        .noneMatch(Read::permitted);
                permittedBefore += (int) reads.stream().filter(Read::permitted).count();
                assertThat(loggedPermitsAfterEnd(record)).isZero();
            }
        }
        assertThat(permittedBefore).isPositive();
    }

    private static List<Read> race(ExecutorService threads, Tokens owner, Tokens advisor, UUID item, UUID record)
            throws Exception {
        AtomicBoolean acknowledged = new AtomicBoolean();
        AtomicLong begun = new AtomicLong();
        Queue<Read> reads = new ConcurrentLinkedQueue<>();
        List<Future<?>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(threads.submit(() -> {
                int after = 0;
                while (after < READS_AFTER) {
                    boolean late = acknowledged.get();
                    begun.incrementAndGet();
                    reads.add(new Read(late, permits(advisor, "SERVICE", owner, item, "IDENTITY")));
                    after += late ? 1 : 0;
                }
            }));
        }
        while (begun.get() < READERS) {
            Thread.onSpinWait();
        }
        withdraw(owner, record).statusCode(200);
        acknowledged.set(true);
        for (Future<?> reader : readers) {
            reader.get();
        }
        return List.copyOf(reads);
    }

    /** The log agrees: nothing was permitted on the record later than its end. */
    private static long loggedPermitsAfterEnd(UUID record) {
        return (long) World.query("select count(*) from access_log l join consent_record r on r.id = l.record_id"
                + " where r.id = '" + record + "' and l.permitted and l.record_sequence >= 3");
    }

    private record Read(boolean afterAcknowledgement, boolean permitted) {}
}
