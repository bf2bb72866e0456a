package io.heirloom.chaos.evidence;

import io.heirloom.chaos.client.Repeats.Repeat;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Operation;
import io.heirloom.chaos.observe.ChainSeen;
import io.heirloom.chaos.observe.LogSeen;
import io.heirloom.chaos.observe.Outside;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a run left behind.
 *
 * @param history what was asked and answered
 * @param books what stands in the databases at the end
 * @param log what a reader of the log saw
 * @param chain what was seen of the chain
 * @param repeats what every acknowledged command was answered when it was sent once more
 * @param repeatedEvents how many events the journals had more after that
 * @param outside what a program that is not ours said of the log
 */
public record Evidence(
        List<Operation> history,
        Books books,
        LogSeen log,
        ChainSeen chain,
        List<Repeat> repeats,
        long repeatedEvents,
        Outside outside) {

    public Evidence {
        history = List.copyOf(history);
        repeats = List.copyOf(repeats);
    }

    public Stream<Operation> operations(Command command) {
        return history.stream().filter(operation -> operation.is(command));
    }

    /** The pieces that only the clients of this run have touched. */
    public List<String> pieces() {
        return operations(Command.REGISTER)
                .filter(Operation::isOk)
                .map(Operation::piece)
                .toList();
    }
}
