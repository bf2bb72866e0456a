package io.heirloom.chaos.check.trade;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Evidence;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whoever reads after a withdrawal was acknowledged is shown nothing: 8. What is shown must rest on a grant that could still stand. */
public final class WithdrawalHolds implements Check {

    @Override
    public String name() {
        return "8       reads after an acknowledged withdrawal show nothing; nothing is shown without a grant";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d reads, %d of which showed somebody, %d withdrawals"
                .formatted(
                        evidence.operations(Command.READ_OWNER)
                                .filter(Operation::isOk)
                                .count(),
                        evidence.operations(Command.READ_OWNER)
                                .filter(WithdrawalHolds::shows)
                                .count(),
                        evidence.operations(Command.WITHDRAW)
                                .filter(Operation::isOk)
                                .count());
    }

    @Override
    public List<String> violations(Evidence evidence) {
        Map<String, Long> withdrawn = evidence.operations(Command.WITHDRAW)
                .filter(Operation::isOk)
                .collect(Collectors.toMap(withdrawal -> withdrawal.asked().get("id"), Operation::returned, Math::min));
        List<Operation> grants = evidence.operations(Command.GRANT)
                .filter(Operation::mayHaveHappened)
                .toList();
        return evidence.operations(Command.READ_OWNER)
                .filter(WithdrawalHolds::shows)
                .filter(read -> grants.stream().noneMatch(grant -> mayStand(grant, withdrawn, read)))
                .map(read -> read.told() + " showed the owner of " + read.piece() + " under no consent")
                .toList();
    }

    private static boolean mayStand(Operation grant, Map<String, Long> withdrawn, Operation read) {
        return grant.piece().equals(read.piece())
                && grant.invoked() < read.returned()
                && withdrawn.getOrDefault(grant.answered().getOrDefault("id", ""), Operation.NEVER) >= read.invoked();
    }

    private static boolean shows(Operation read) {
        return read.isOk() && "true".equals(read.answered().get("shown"));
    }
}
