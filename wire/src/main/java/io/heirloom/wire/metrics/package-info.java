/** How durations are counted, the same in every service. */
package io.heirloom.wire.metrics;
