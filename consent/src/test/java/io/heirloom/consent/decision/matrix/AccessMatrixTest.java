package io.heirloom.consent.decision.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.purpose.DataKind;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.purpose.PurposeCatalogue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AccessMatrixTest {

    private static final int CASES = 105_600;
    private static final long SEED = 20_261_122L;
    private static final Set<Condition> ALL = EnumSet.complementOf(EnumSet.of(Condition.ACCREDITED));
    private static final Set<DataKind> PERSONAL = EnumSet.of(
            DataKind.OWNERSHIP_HISTORY,
            DataKind.OWNER_IDENTITY,
            DataKind.CONTACT,
            DataKind.PURCHASE_HISTORY,
            DataKind.VISITS,
            DataKind.WISH_LIST,
            DataKind.PREFERENCES,
            DataKind.PRICE_PAID);

    private final PurposeCatalogue purposes = new PurposeCatalogue();
    private final DecisionEngine engine = new DecisionEngine(new AccessMatrix(), purposes);

    @Test
    void allCasesAgreeWithTheObviousMatrixWhenEveryConditionHolds() {
        assertThat(compareAll(ALL)).isEqualTo(CASES);
    }

    @Test
    void allCasesAgreeWithTheObviousMatrixWhenNoConditionHolds() {
        assertThat(compareAll(Set.of())).isEqualTo(CASES);
    }

    @Test
    void casesWithRandomConditionsAgreeWithTheObviousMatrix() {
        Random random = new Random(SEED);
        forAll(ALL, question -> {
            Set<Condition> some = EnumSet.noneOf(Condition.class);
            ALL.stream().filter(_ -> random.nextBoolean()).forEach(some::add);
            agrees(with(question, some));
        });
    }

    @Test
    void losingConsentNoticeOrAccreditationShowsNothingMore() {
        forAll(ALL, question -> {
            if (question.state().isInForce()) {
                for (ConsentState lost : ConsentState.values()) {
                    noMoreThan(
                            question,
                            new Question(
                                    question.role(),
                                    question.data(),
                                    question.purpose(),
                                    lost,
                                    question.noticeDelivered(),
                                    question.accredited(),
                                    ALL));
                }
            }
            noMoreThan(
                    question,
                    new Question(
                            question.role(),
                            question.data(),
                            question.purpose(),
                            question.state(),
                            false,
                            question.accredited(),
                            ALL));
            noMoreThan(
                    question,
                    new Question(
                            question.role(),
                            question.data(),
                            question.purpose(),
                            question.state(),
                            question.noticeDelivered(),
                            false,
                            ALL));
        });
    }

    @Test
    void losingAnyOneConditionShowsNothingMore() {
        forAll(ALL, question -> {
            for (Condition lost : ALL) {
                Set<Condition> rest = EnumSet.copyOf(ALL);
                rest.remove(lost);
                noMoreThan(question, with(question, rest));
            }
        });
    }

    @Test
    void noPurposeUnlocksPersonalDataAboveItsCeilingByConsent() {
        forAll(ALL, question -> {
            boolean staffOfOrganisation =
                    EnumSet.of(Role.CA, Role.BADM, Role.DS, Role.DADM).contains(question.role());
            boolean above = !purposes.of(question.purpose()).ceiling().contains(question.data());
            boolean ownFigures = question.data() == DataKind.PRICE_PAID && question.role() != Role.CA;
            if (staffOfOrganisation && above && PERSONAL.contains(question.data()) && !ownFigures) {
                Form form = engine.decide(question) instanceof Verdict.Permit permit ? permit.form() : Form.AGGREGATE;
                assertThat(form).as("%s", question).isEqualTo(Form.AGGREGATE);
            }
        });
    }

    @Test
    void analystsNeverGetAPersonAndAuditorsNeverAnIdentity() {
        forAll(ALL, question -> {
            Verdict verdict = engine.decide(question);
            if (question.role() == Role.BA
                    && PERSONAL.contains(question.data())
                    && verdict instanceof Verdict.Permit permit) {
                assertThat(permit.form()).as("%s", question).isEqualTo(Form.AGGREGATE);
            }
            if (question.role() == Role.AUD
                    && Set.of(DataKind.OWNER_IDENTITY, DataKind.CONTACT).contains(question.data())) {
                assertThat(verdict.permitted()).as("%s", question).isFalse();
            }
        });
    }

    @Test
    void lawEnforcementGetsNothingPersonalWithoutOrderAndSecondPerson() {
        for (Condition missing : List.of(Condition.ORDER, Condition.SECOND_PERSON)) {
            Set<Condition> rest = EnumSet.copyOf(ALL);
            rest.remove(missing);
            forAll(rest, question -> {
                if (question.role() == Role.LEL && PERSONAL.contains(question.data())) {
                    assertThat(engine.decide(question).permitted())
                            .as("%s", question)
                            .isFalse();
                }
            });
        }
    }

    @Test
    void aRecallReachesTheOwnerWithoutNamingHer() {
        var recall = new Question(
                Role.BADM,
                DataKind.CONTACT,
                Purpose.RECALL,
                ConsentState.UNKNOWN,
                false,
                false,
                Set.of(Condition.OWN_BRAND));
        var identity =
                new Question(Role.BADM, DataKind.OWNER_IDENTITY, Purpose.RECALL, ConsentState.GIVEN, true, true, ALL);

        assertThat(engine.decide(recall))
                .isInstanceOfSatisfying(Verdict.Permit.class, permit -> assertThat(permit.form())
                        .isEqualTo(Form.RELAY));
        assertThat(engine.decide(identity).permitted()).isFalse();
    }

    @Test
    void everyPermitNamesItsRuleAndEveryDenialItsReason() {
        forAll(ALL, question -> assertThat(engine.decide(question).rule()).isNotBlank());
    }

    private int compareAll(Set<Condition> holding) {
        List<Question> seen = new ArrayList<>();
        forAll(holding, question -> {
            agrees(question);
            seen.add(question);
        });
        return seen.size();
    }

    private void agrees(Question question) {
        Form expected = ObviousMatrix.answer(question).orElse(null);
        Form actual = engine.decide(question) instanceof Verdict.Permit permit ? permit.form() : null;
        if (expected != actual) {
            assertThat(actual).as("%s", question).isEqualTo(expected);
        }
    }

    private void noMoreThan(Question before, Question after) {
        if (engine.decide(after) instanceof Verdict.Permit permit) {
            assertThat(engine.decide(before)).as("%s then %s", before, after).isInstanceOf(Verdict.Permit.class);
            Form earlier = ((Verdict.Permit) engine.decide(before)).form();
            assertThat(permit.form() == Form.FULL && earlier != Form.FULL)
                    .as("%s then %s", before, after)
                    .isFalse();
        }
    }

    private static Question with(Question question, Set<Condition> holding) {
        return new Question(
                question.role(),
                question.data(),
                question.purpose(),
                question.state(),
                question.noticeDelivered(),
                question.accredited(),
                holding);
    }

    private static void forAll(Set<Condition> holding, Consumer<Question> check) {
        for (Role role : Role.values()) {
            for (DataKind data : DataKind.values()) {
                for (Purpose purpose : Purpose.values()) {
                    for (ConsentState state : ConsentState.values()) {
                        for (boolean notice : new boolean[] {true, false}) {
                            check.accept(new Question(role, data, purpose, state, notice, true, holding));
                            check.accept(new Question(role, data, purpose, state, notice, false, holding));
                        }
                    }
                }
            }
        }
    }
}
