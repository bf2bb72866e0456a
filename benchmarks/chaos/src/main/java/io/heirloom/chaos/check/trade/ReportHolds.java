package io.heirloom.chaos.check.trade;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Books.Event;
import io.heirloom.chaos.evidence.Evidence;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** While a report stands nobody hands the piece on: 6. Once by the clock of those who asked, once by the order in the journal. */
public final class ReportHolds implements Check {

    @Override
    public String name() {
        return "6       no transfer after an acknowledged report while it stands";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d reports, %d transfers"
                .formatted(
                        evidence.operations(Command.REPORT)
                                .filter(Operation::isOk)
                                .count(),
                        evidence.operations(Command.ACCEPT)
                                .filter(Operation::isOk)
                                .count());
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<>(bySight(evidence));
        evidence.books().events().stream()
                .filter(event -> event.service().equals("ownership"))
                .collect(Collectors.groupingBy(Event::stream))
                .values()
                .forEach(stream -> violations.addAll(byOrder(stream)));
        return violations;
    }

    private static List<String> bySight(Evidence evidence) {
        var violations = new ArrayList<String>();
        // The first moment at which a report may have been lifted.
        Map<String, Long> lifted = evidence.operations(Command.LIFT)
                .filter(Operation::mayHaveHappened)
                .collect(Collectors.toMap(lift -> lift.asked().get("id"), Operation::invoked, Math::min));
        List<Operation> accepted =
                evidence.operations(Command.ACCEPT).filter(Operation::isOk).toList();
        evidence.operations(Command.REPORT).filter(Operation::isOk).forEach(report -> {
            long until = lifted.getOrDefault(report.asked().get("id"), Operation.NEVER);
            accepted.stream()
                    .filter(accept -> accept.piece().equals(report.piece()))
                    .filter(accept -> accept.invoked() > report.returned() && accept.returned() < until)
                    .forEach(accept ->
                            violations.add(accept.told() + " was acknowledged while " + report.told() + " stood"));
        });
        return violations;
    }

    private static List<String> byOrder(List<Event> unsorted) {
        var violations = new ArrayList<String>();
        boolean stands = false;
        for (Event event :
                unsorted.stream().sorted(Comparator.comparingLong(Event::seq)).toList()) {
            stands = switch (event.type()) {
                case "loss.reported" -> true;
                case "loss.lifted" -> false;
                default -> stands;
            };
            if (stands
                    && (event.type().equals("transfer.accepted") || event.type().equals("transfer.offered"))) {
                violations.add("event %s is a %s under a report".formatted(event.id(), event.type()));
            }
        }
        return violations;
    }
}
