package io.heirloom.witness.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each address has left. Those that asked least lately are forgotten first. */
@ApplicationScoped
class RateBound {

    private static final int MOST_ADDRESSES = 10_000;

    private final RateConfig config;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    RateBound(RateConfig config) {
        this.config = config;
    }

    /** Whether this address may ask once more now. */
    synchronized boolean take(String address) {
        long now = System.nanoTime();
        return buckets.computeIfAbsent(address, _ -> new Bucket(config.perSecond(), config.burst(), now))
                .take(now);
    }
}
