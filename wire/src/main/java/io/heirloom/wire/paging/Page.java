package io.heirloom.wire.paging;

import java.util.List;
import java.util.function.Function;

/** One page of a list and the cursor of the next; {@code nextCursor} is null on the last page. */
public record Page<T>(List<T> items, String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** @param rows what was fetched with {@link PageRequest#limit()}: up to one more than asked */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> toCursor) {
        if (rows.size() <= request.first) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, request.first);
        return new Page<>(shown, toCursor.apply(shown.getLast()).toString());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor);
    }
}
