package io.heirloom.ledger.index;

import static io.heirloom.ledger.index.IndexProblem.INDEX_NOT_STARTED;
import static io.heirloom.ledger.index.log.IndexLogProblem.STORED_INDEX_DAMAGED;

import io.heirloom.ledger.index.IndexProofs.OfHandle;
import io.heirloom.ledger.index.IndexProofs.OfLog;
import io.heirloom.ledger.index.IndexProofs.Presence;
import io.heirloom.ledger.index.IndexRepository.Newest;
import io.heirloom.ledger.index.log.IndexLogRepository;
import io.heirloom.ledger.index.page.DamagedPageException;
import io.heirloom.ledger.index.page.PageId;
import io.heirloom.ledger.index.page.PageSearch;
import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.ProofPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class IndexService {

    /** One log a year: a handle that waits longer than this for its event is asked about in the older logs' own indexes. */
    private static final int MOST_LOGS = 8;

    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read read only";

    private final Pool pool;
    private final IndexStore store;
    private final IndexLogRepository indexLogs;

    IndexService(Pool pool, IndexStore store, IndexLogRepository indexLogs) {
        this.pool = pool;
        this.store = store;
        this.indexLogs = indexLogs;
    }

    /** All under the heads that the index logs have signed last; the index may go on meanwhile, this reads one snapshot. */
    Uni<IndexProofs> prove(List<byte[]> handles) {
        return pool.withTransaction(snapshot -> snapshot.query(ONE_SNAPSHOT)
                .execute()
                .chain(() -> store.heads().newest(snapshot, MOST_LOGS))
                .invoke(logs -> {
                    if (logs.isEmpty()) {
                        throw INDEX_NOT_STARTED.because();
                    }
                })
                .chain(logs -> each(snapshot, logs, handles))
                .onFailure(DamagedPageException.class)
                .transform(_ -> STORED_INDEX_DAMAGED.because()));
    }

    private Uni<IndexProofs> each(SqlConnection snapshot, List<Newest> logs, List<byte[]> handles) {
        List<OfLog> proven = new ArrayList<>();
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Newest log : logs) {
            chain = chain.chain(() -> prove(snapshot, log, handles))
                    .invoke(proven::add)
                    .replaceWithVoid();
        }
        return chain.map(_ -> new IndexProofs(List.copyOf(proven)));
    }

    private Uni<OfLog> prove(SqlConnection snapshot, Newest log, List<byte[]> handles) {
        List<PageSearch> searches = handles.stream().map(PageSearch::new).toList();
        return search(snapshot, log.log(), searches)
                .chain(() -> indexProof(snapshot, log))
                .map(indexProof ->
                        new OfLog(log.leaf().origin(), log.leaf().size(), indexProof, results(log, handles, searches)));
    }

    /** All searches go down together, one query a level. */
    private Uni<Void> search(SqlConnection snapshot, int log, List<PageSearch> searches) {
        List<PageSearch> open =
                searches.stream().filter(search -> !search.finished()).toList();
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<PageId> wanted = open.stream().map(PageSearch::next).collect(Collectors.toSet());
        return store.pages()
                .read(snapshot, log, wanted)
                .invoke(stored -> open.forEach(search -> search.step(stored.get(search.next()))))
                .chain(() -> search(snapshot, log, searches));
    }

    private Uni<String> indexProof(SqlConnection snapshot, Newest log) {
        ProofPath path = ProofPath.inclusion(log.position(), log.position() + 1);
        return indexLogs
                .nodes(snapshot, log.log(), ProofPath.nodesOf(List.of(path)))
                .map(stored -> {
                    var proof = new InclusionProof(log.position(), path.hashes(stored::get), log.checkpoint());
                    return new ExplainedProof(log.leaf().entry(), proof).text();
                });
    }

    private static List<OfHandle> results(Newest log, List<byte[]> handles, List<PageSearch> searches) {
        List<OfHandle> results = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            PageSearch search = searches.get(i);
            search.require(log.leaf().prefixRoot());
            results.add(new OfHandle(
                    StrictBase64.encode(handles.get(i)),
                    search.leafIndex().isPresent() ? Presence.PRESENT : Presence.ABSENT,
                    search.leafIndex().isPresent() ? search.leafIndex().getAsLong() : null,
                    StrictBase64.encode(search.proof().encode())));
        }
        return results;
    }
}
