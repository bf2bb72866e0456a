package io.heirloom.consent.decision;

import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.consent.accesslog.AccessLogService;
import io.heirloom.consent.accesslog.AskedRead;
import io.heirloom.consent.decision.AskDecisions.Subject;
import io.heirloom.consent.decision.DecisionsView.DecisionView;
import io.heirloom.consent.decision.matrix.Role;
import io.heirloom.consent.pseudonym.Pseudonyms;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.record.Consents;
import io.heirloom.consent.record.LiveConsent;
import io.heirloom.consent.standing.Standing;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides in batch: two reads, the engine, one write of the log, one transaction. */
@ApplicationScoped
class DecisionService {

    private final Judge judge;
    private final Consents consents;
    private final StandingService standings;
    private final AccessLogService accessLog;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    DecisionService(
            Judge judge,
            Consents consents,
            StandingService standings,
            AccessLogService accessLog,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.judge = judge;
        this.consents = consents;
        this.standings = standings;
        this.accessLog = accessLog;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @WithTransaction
    Uni<DecisionsView> decide(Caller caller, AskDecisions asked) {
        Role role = Role.ofStaff(caller)
                .orElseThrow(() -> FORBIDDEN.because("The token names no organisation that fits the role."));
        Set<UUID> items = asked.subjects().stream().map(Subject::itemId).collect(Collectors.toSet());
        Set<UUID> owners = asked.subjects().stream().map(Subject::ownerId).collect(Collectors.toSet());
        Organisation organisation = caller.organisation().orElse(NOBODY);
        return standings.of(items, organisation).chain(standing -> consents.inForce(
                        organisation, asked.purpose(), owners, items)
                .map(found -> decideAll(new Asking(caller, role, asked, standing, found)))
                .call(decided -> accessLog.record(lines(caller, role, asked, decided)))
                .map(decided -> view(organisation, decided)));
    }

    /** Officers and auditors act for no brand or dealer, so no grant names them. */
    private static final Organisation NOBODY = Organisation.brand(new UUID(0, 0));

    private List<Decided> decideAll(Asking asking) {
        Map<Pair, LiveConsent> live = asking.consents().stream()
                .collect(Collectors.toMap(one -> new Pair(one.ownerId(), one.itemId()), one -> one));
        List<Decided> decided = new ArrayList<>();
        for (Subject subject : asking.asked().subjects()) {
            Standing standing = asking.standings().get(subject.itemId());
            var about = new Judge.About(
                    asking.caller(),
                    asking.role(),
                    asking.asked().purpose(),
                    standing,
                    live.get(new Pair(subject.ownerId(), subject.itemId())),
                    subject.ownerId());
            for (Category category : EnumSet.copyOf(subject.categories())) {
                decided.add(judge.decide(about, subject.itemId(), category));
            }
        }
        return decided;
    }

    private DecisionsView view(Organisation organisation, List<Decided> decided) {
        Map<UUID, String> names = new LinkedHashMap<>();
        decided.stream()
                .filter(one -> one.verdict().permitted())
                .forEach(one -> names.computeIfAbsent(one.ownerId(), owner -> pseudonyms.of(organisation, owner)));
        List<DecisionView> views = decided.stream()
                .map(one -> DecisionView.of(one, judge.policyVersion()))
                .toList();
        return new DecisionsView(views, names);
    }

    /** One line per owner, piece and verdict, with the categories it covers. */
    private List<AskedRead> lines(Caller caller, Role role, AskDecisions asked, List<Decided> decided) {
        Instant now = clock.instant();
        var reader =
                new AskedRead.Reader(caller.ownerId(), caller.organisation(), role.realmRole(), asked.purpose(), now);
        Map<Line, Set<Category>> grouped = decided.stream()
                .collect(Collectors.groupingBy(
                        Line::of, LinkedHashMap::new, Collectors.mapping(Decided::category, Collectors.toSet())));
        List<AskedRead> lines = new ArrayList<>();
        grouped.forEach((line, categories) -> lines.add(new AskedRead(
                line.ownerId(),
                line.itemId(),
                categories,
                reader,
                new AskedRead.Verdict(
                        line.permitted(), line.rule(), judge.policyVersion(), line.recordId(), line.sequence()))));
        return lines;
    }

    private record Pair(UUID ownerId, UUID itemId) {}

    private record Asking(
            Caller caller, Role role, AskDecisions asked, Map<UUID, Standing> standings, List<LiveConsent> consents) {}

    private record Line(UUID ownerId, UUID itemId, boolean permitted, String rule, UUID recordId, Integer sequence) {
        static Line of(Decided decided) {
            return new Line(
                    decided.ownerId(),
                    decided.itemId(),
                    decided.verdict().permitted(),
                    decided.verdict().rule(),
                    decided.recordId(),
                    decided.sequence());
        }
    }
}
