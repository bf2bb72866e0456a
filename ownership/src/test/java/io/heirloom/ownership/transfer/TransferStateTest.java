package io.heirloom.ownership.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.wire.problem.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferStateTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFERED")
    void openOfferReachesEveryEnd(TransferState end) {
        assertThat(TransferState.OFFERED.to(end)).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFERED")
    void endsAreFinal(TransferState end) {
        for (TransferState next : TransferState.values()) {
            assertThatThrownBy(() -> end.to(next))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.type())
                            .isEqualTo(TransferProblem.TRANSFER_CLOSED));
        }
    }
}
