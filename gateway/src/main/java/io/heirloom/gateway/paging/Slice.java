package io.heirloom.gateway.paging;

import io.heirloom.gateway.error.ProblemException;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One page of a connection with a cursor for each row. Services give a cursor for the end of a page only; a cursor inside the page is
 * the page's start plus the number of rows to skip, which is exact while keyset pages only grow at the end.
 */
public record Slice<T>(List<T> rows, List<String> cursors, String nextCursor) {

    private static final int MAX_PAGE = 100;

    /** Asks the service for the page that a client means by {@code first} and {@code after}. */
    public static <T> Uni<Slice<T>> of(int first, String after, BiFunction<Integer, String, Uni<RestPage<T>>> fetch) {
        requireSize(first);
        Start start = Start.parse(after);
        int ask = Math.min(MAX_PAGE, first + start.skip);
        return fetch.apply(ask, start.cursor).map(page -> cut(page, start));
    }

    /** The first page of a list, as it came with those of other lists. */
    static <T> Slice<T> of(PageOf<T> page) {
        return cut(new RestPage<>(page.items(), page.nextCursor()), new Start(0, null));
    }

    static void requireSize(int first) {
        if (first < 1 || first > MAX_PAGE) {
            throw ProblemException.invalid("page-size", "first", "A page has this many rows at most: see the schema.");
        }
    }

    public <R> Slice<R> map(Function<T, R> shape) {
        return new Slice<>(rows.stream().map(shape).toList(), cursors, nextCursor);
    }

    public PageInfo info() {
        return new PageInfo(nextCursor != null, cursors.isEmpty() ? null : cursors.getLast());
    }

    private static <T> Slice<T> cut(RestPage<T> page, Start start) {
        int from = Math.min(start.skip, page.items().size());
        List<T> rows = page.items().subList(from, page.items().size());
        List<String> cursors = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            cursors.add(
                    last && page.nextCursor() != null
                            ? new Start(0, page.nextCursor()).text()
                            : new Start(from + i + 1, start.cursor).text());
        }
        return new Slice<>(List.copyOf(rows), cursors, page.nextCursor());
    }

    private record Start(int skip, String cursor) {

        static Start parse(String after) {
            if (after == null) {
                return new Start(0, null);
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
                int colon = plain.indexOf(':');
                String cursor = plain.substring(colon + 1);
                int skip = Integer.parseInt(plain.substring(0, colon));
                if (skip < 0 || skip > MAX_PAGE) {
                    throw malformed();
                }
                return new Start(skip, cursor.isEmpty() ? null : cursor);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw malformed();
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((skip + ":" + (cursor == null ? "" : cursor)).getBytes(StandardCharsets.UTF_8));
        }

        private static ProblemException malformed() {
            return ProblemException.invalid("cursor-malformed", "after", "This is not a cursor of this connection.");
        }
    }
}
