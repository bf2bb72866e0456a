package io.heirloom.chaos.check.trade;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Books.Title;
import io.heirloom.chaos.evidence.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each piece has one owner at any instant, and its titles follow each other without a gap: 1 and 2. */
public final class OneOwner implements Check {

    @Override
    public String name() {
        return "1, 2    one owner at any instant; titles without gap, each from where the former ended";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d titles of %d pieces"
                .formatted(evidence.books().titles().size(), byPiece(evidence).size());
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        Map<String, List<Title>> titles = byPiece(evidence);
        titles.values().forEach(chain -> violations.addAll(broken(chain)));
        evidence.pieces().stream()
                .filter(piece -> !titles.containsKey(piece))
                .forEach(piece -> violations.add("piece " + piece + " has no title"));
        return violations;
    }

    private static List<String> broken(List<Title> unsorted) {
        var violations = new ArrayList<String>();
        List<Title> chain = unsorted.stream()
                .sorted(Comparator.comparingInt(Title::sequence))
                .toList();
        for (int i = 0; i < chain.size(); i++) {
            Title title = chain.get(i);
            String told = "title %d of piece %s".formatted(title.sequence(), title.piece());
            boolean last = i == chain.size() - 1;
            if (title.sequence() != i + 1) {
                violations.add(told + " stands at place " + (i + 1));
            }
            if (last != (title.until() == null)) {
                violations.add(told + (last ? " has ended and none follows" : " goes on beside the next"));
            }
            if (!last
                    && title.until() != null
                    && !title.until().equals(chain.get(i + 1).since())) {
                violations.add(told + " does not end where the next begins");
            }
        }
        return violations;
    }

    private static Map<String, List<Title>> byPiece(Evidence evidence) {
        return evidence.books().titles().stream().collect(Collectors.groupingBy(Title::piece));
    }
}
