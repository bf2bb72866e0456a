package io.heirloom.wire.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first page of one list among several that were read at once; {@code of} says whose. {@code nextCursor} goes on in that list itself. */
@RegisterForReflection
public record PageOf<T>(UUID of, List<T> items, String nextCursor) {

    public PageOf {
        items = List.copyOf(items);
    }

    /**
     * One page for each of these parents.
     *
     * @param rows what was fetched with {@link PageRequest#limit()} for each parent, each list in its order
     */
    public static <T> List<PageOf<T>> each(
            Collection<UUID> parents,
            List<T> rows,
            Function<T, UUID> toParent,
            PageRequest request,
            Function<T, Cursor> toCursor) {
        Map<UUID, List<T>> byParent = rows.stream().collect(Collectors.groupingBy(toParent));
        return parents.stream()
                .map(parent -> {
                    Page<T> page = Page.of(byParent.getOrDefault(parent, List.of()), request, toCursor);
                    return new PageOf<>(parent, page.items(), page.nextCursor());
                })
                .toList();
    }

    public <R> PageOf<R> map(Function<T, R> mapper) {
        return new PageOf<>(of, items.stream().map(mapper).toList(), nextCursor);
    }
}
