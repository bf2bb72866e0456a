package io.heirloom.chaos.check;

import io.heirloom.chaos.check.log.ChainAgrees;
import io.heirloom.chaos.check.log.EachChangeOneLeaf;
import io.heirloom.chaos.check.log.HeadsAgree;
import io.heirloom.chaos.check.log.LogOrder;
import io.heirloom.chaos.check.log.OutsideAgrees;
import io.heirloom.chaos.check.log.TilesStay;
import io.heirloom.chaos.check.trade.KeysOnce;
import io.heirloom.chaos.check.trade.NothingLost;
import io.heirloom.chaos.check.trade.OffersEnd;
import io.heirloom.chaos.check.trade.OneOwner;
import io.heirloom.chaos.check.trade.ReportHolds;
import io.heirloom.chaos.check.trade.TitleRegister;
import io.heirloom.chaos.check.trade.WithdrawalHolds;
import io.heirloom.chaos.evidence.Evidence;
import java.util.List;

/** What one check found. */
public record Verdict(String name, String looked, List<String> violations) {

    private static final int SHOWN = 5;

    public Verdict {
        violations = List.copyOf(violations);
    }

    /** Every check of this evidence. */
    public static List<Verdict> of(Evidence evidence) {
        List<Check> checks = List.of(
                new OneOwner(),
                new TitleRegister(),
                new KeysOnce(),
                new ReportHolds(),
                new WithdrawalHolds(),
                new EachChangeOneLeaf(),
                new NothingLost(),
                new LogOrder(),
                new HeadsAgree(),
                new OutsideAgrees(),
                new TilesStay(),
                new ChainAgrees(),
                new OffersEnd());
        return checks.stream()
                .map(check -> new Verdict(check.name(), check.looked(evidence), check.violations(evidence)))
                .toList();
    }

    public boolean holds() {
        return violations.isEmpty();
    }

    /** One line where it holds, and a few more where it does not. */
    public String text() {
        var text = new StringBuilder(holds() ? "holds   " : "BROKEN  ")
                .append(name)
                .append("\n          ")
                .append(looked);
        violations.stream().limit(SHOWN).forEach(violation -> text.append("\n        ! ")
                .append(violation));
        if (violations.size() > SHOWN) {
            text.append("\n        ! and ").append(violations.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
