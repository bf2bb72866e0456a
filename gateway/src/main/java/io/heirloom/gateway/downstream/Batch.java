package io.heirloom.gateway.downstream;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Batched answers are matched by position: the same length, the same order, null for absent. */
public final class Batch {

    private Batch() {}

    /** One answer for each source, found by key. */
    public static <S, F, K, R> List<R> align(
            List<S> sources,
            List<F> found,
            Function<S, K> keyOfSource,
            Function<F, K> keyOfFound,
            Function<F, R> shape) {
        Map<K, F> byKey = HashMap.newHashMap(found.size());
        for (F one : found) {
            byKey.put(keyOfFound.apply(one), one);
        }
        List<R> aligned = new ArrayList<>(sources.size());
        for (S source : sources) {
            F match = byKey.get(keyOfSource.apply(source));
            aligned.add(match == null ? null : shape.apply(match));
        }
        return aligned;
    }

    /** A list of answers for each source, found by key, in the order found; empty where there is none. */
    public static <S, F, K> List<List<F>> alignLists(
            List<S> sources, List<F> found, Function<S, K> keyOfSource, Function<F, K> keyOfFound) {
        Map<K, List<F>> byKey = found.stream().collect(Collectors.groupingBy(keyOfFound));
        return sources.stream()
                .map(source -> byKey.getOrDefault(keyOfSource.apply(source), List.of()))
                .toList();
    }

    /** The sources' keys, each once, without nulls. */
    public static <S, K> List<K> keys(List<S> sources, Function<S, K> keyOfSource) {
        return sources.stream()
                .map(keyOfSource)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** One answer that is the same for every source, asked for once: the caller, however often the caller is selected, is one. */
    public static <R> Uni<List<R>> same(List<?> sources, Uni<R> answer) {
        return answer.map(one -> Collections.nCopies(sources.size(), one));
    }
}
