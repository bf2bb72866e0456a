package io.heirloom.witness.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void aBurstIsLetThroughAndThenTheRate() {
        var bucket = new Bucket(10, 50, 0);
        assertThat(taken(bucket, 200, 0)).isEqualTo(50);
        assertThat(taken(bucket, 200, TimeUnit.SECONDS.toNanos(1))).isEqualTo(10);
        assertThat(taken(bucket, 200, TimeUnit.SECONDS.toNanos(2))).isEqualTo(10);
        assertThat(taken(bucket, 200, TimeUnit.HOURS.toNanos(1))).isEqualTo(50);
    }

    private static long taken(Bucket bucket, int asked, long at) {
        return LongStream.range(0, asked).filter(_ -> bucket.take(at)).count();
    }
}
