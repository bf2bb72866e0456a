package io.heirloom.chaos.check.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for one order of concurrent calls that explains all their answers (Wing and Gong 1993, with the just-in-time search of Lowe 2017): at
 * each return it keeps every state that the object may be in, and which of the calls under way have taken effect by then.
 */
final class Linearizer<S> {

    private final List<Call<S>> calls;
    private final S initial;

    /** @param step the state after the call, empty where the call cannot have been answered so in this state */
    record Call<S>(long invoked, long returned, Function<S, Optional<S>> step) {}

    /** @param done those of the calls under way that have taken effect */
    private record Possible<S>(S state, Set<Integer> done) {}

    private record Moment(long at, boolean isReturn, int call) {}

    Linearizer(S initial, List<Call<S>> calls) {
        this.initial = initial;
        this.calls = List.copyOf(calls);
    }

    /** The place of the first call whose answer nothing explains; empty when all fit. */
    Optional<Integer> firstMisfit() {
        Set<Possible<S>> possible = Set.of(new Possible<>(initial, Set.of()));
        var underWay = new HashSet<Integer>();
        for (Moment moment : moments()) {
            if (!moment.isReturn()) {
                underWay.add(moment.call());
            } else {
                possible = whereDone(moment.call(), possible, underWay);
                underWay.remove(moment.call());
                if (possible.isEmpty()) {
                    return Optional.of(moment.call());
                }
            }
        }
        return Optional.empty();
    }

    /** Every way to go on from here until this call has taken effect. */
    private Set<Possible<S>> whereDone(int returning, Set<Possible<S>> from, Set<Integer> underWay) {
        var reached = new HashSet<Possible<S>>(from);
        var open = new ArrayList<>(from);
        var result = new HashSet<Possible<S>>();
        while (!open.isEmpty()) {
            Possible<S> one = open.removeLast();
            if (one.done().contains(returning)) {
                result.add(new Possible<>(one.state(), without(one.done(), returning)));
                continue;
            }
            for (int call : underWay) {
                next(one, call).filter(reached::add).ifPresent(open::add);
            }
        }
        return result;
    }

    private Optional<Possible<S>> next(Possible<S> one, int call) {
        if (one.done().contains(call)) {
            return Optional.empty();
        }
        return calls.get(call).step().apply(one.state()).map(state -> new Possible<>(state, with(one.done(), call)));
    }

    private List<Moment> moments() {
        Comparator<Moment> order = Comparator.comparingLong(Moment::at).thenComparing(Moment::isReturn);
        return IntStream.range(0, calls.size())
                .boxed()
                .flatMap(i -> Stream.of(
                        new Moment(calls.get(i).invoked(), false, i),
                        new Moment(calls.get(i).returned(), true, i)))
                .filter(moment -> !moment.isReturn() || moment.at() != Long.MAX_VALUE)
                .sorted(order)
                .toList();
    }

    private static Set<Integer> with(Set<Integer> set, int call) {
        var more = new HashSet<>(set);
        more.add(call);
        return more;
    }

    private static Set<Integer> without(Set<Integer> set, int call) {
        var less = new HashSet<>(set);
        less.remove(call);
        return less;
    }
}
