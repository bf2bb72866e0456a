package io.heirloom.gateway.paging;

import io.heirloom.gateway.error.ProblemException;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A connection of many parents at once: the first page of each in one call. A cursor belongs to the list of one parent, so with
 * {@code after} there is one parent, whose next page is read alone.
 */
public final class Pages {

    // What the services answer in one batch.
    private static final int MOST_ROWS = 2_000;

    private Pages() {}

    /** Where the lists come from. */
    public interface Source<T> {

        /** The first rows of each of these parents; absent for parents that are unknown or hidden. */
        Uni<List<PageOf<T>>> firstOfEach(List<UUID> parents, int first);

        /** A page of one parent. */
        Uni<RestPage<T>> page(UUID parent, int rows, String cursor);
    }

    /** One connection for each parent, in their order; null for those that are unknown or hidden. */
    public static <P, T, C> Uni<List<C>> of(
            List<P> parents,
            Function<P, UUID> toId,
            int first,
            String after,
            Source<T> source,
            Function<Slice<T>, C> shape) {
        Slice.requireSize(first);
        List<UUID> ids = parents.stream().map(toId).distinct().toList();
        Uni<Map<UUID, C>> found = after == null
                ? firstOfEach(ids, first, source, shape)
                : next(ids, first, after, source).map(slice -> Map.of(ids.getFirst(), shape.apply(slice)));
        return found.map(byId -> parents.stream().map(toId.andThen(byId::get)).toList());
    }

    private static <T> Uni<Slice<T>> next(List<UUID> ids, int first, String after, Source<T> source) {
        if (ids.size() != 1) {
            throw ProblemException.invalid(
                    "cursor-of-one-list",
                    "after",
                    "A cursor belongs to one list: give it where one list is asked for.");
        }
        return Slice.of(first, after, (rows, cursor) -> source.page(ids.getFirst(), rows, cursor));
    }

    private static <T, C> Uni<Map<UUID, C>> firstOfEach(
            List<UUID> ids, int first, Source<T> source, Function<Slice<T>, C> shape) {
        int atOnce = Math.max(1, MOST_ROWS / first);
        List<Uni<List<PageOf<T>>>> calls = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += atOnce) {
            calls.add(source.firstOfEach(ids.subList(from, Math.min(ids.size(), from + atOnce)), first));
        }
        return Uni.join().all(calls).andFailFast().map(lists -> {
            Map<UUID, C> byId = new HashMap<>();
            lists.forEach(pages -> pages.forEach(page -> byId.put(page.of(), shape.apply(Slice.of(page)))));
            return byId;
        });
    }
}
