package io.heirloom.witness.report;

import static io.heirloom.witness.report.ReportProblem.LOG_NOT_COSIGNED;

import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.witness.cosign.HeadRepository;
import io.heirloom.witness.cosign.WitnessedHead;
import io.heirloom.witness.knownlog.KnownLogs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class ReportService {

    private static final String FORKS = "select origin, count(*) as forks from fork group by origin";

    private final KnownLogs logs;
    private final HeadRepository heads;
    private final Pool pool;

    ReportService(KnownLogs logs, HeadRepository heads, Pool pool) {
        this.logs = logs;
        this.heads = heads;
        this.pool = pool;
    }

    /** Every known log, in alphabetical order. */
    Uni<List<LogView>> logs() {
        return heads.of(logs.origins()).chain(known -> forks().map(forks -> views(known, forks)));
    }

    /** The last cosigned checkpoint of the log whose origin has this SHA-256. */
    Uni<String> checkpoint(String originHash) {
        List<String> wanted = logs.origins().stream()
                .filter(origin -> hash(origin).equals(originHash))
                .toList();
        return heads.of(wanted).map(found -> found.stream()
                .findFirst()
                .flatMap(WitnessedHead::checkpoint)
                .orElseThrow(LOG_NOT_COSIGNED::because));
    }

    private List<LogView> views(List<WitnessedHead> known, Map<String, Long> forks) {
        Map<String, WitnessedHead> byOrigin =
                known.stream().collect(Collectors.toMap(head -> head.head().origin(), Function.identity()));
        return logs.origins().stream()
                .map(origin -> Optional.ofNullable(byOrigin.get(origin))
                        .map(head -> LogView.of(head, forks.getOrDefault(origin, 0L)))
                        .orElseGet(() -> LogView.notYet(origin)))
                .toList();
    }

    private Uni<Map<String, Long>> forks() {
        return pool.query(FORKS).execute().map(rows -> {
            var forks = new HashMap<String, Long>();
            rows.forEach(row -> forks.put(row.getString("origin"), row.getLong("forks")));
            return forks;
        });
    }

    private static String hash(String origin) {
        return HexFormat.of().formatHex(TreeHash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
    }
}
