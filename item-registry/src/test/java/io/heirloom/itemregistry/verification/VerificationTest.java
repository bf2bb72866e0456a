package io.heirloom.itemregistry.verification;

import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.verify;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class VerificationTest {

    @Test
    void registeredPieceIsConfirmed() {
        var item = item();

        verify(item)
                .statusCode(200)
                .body("outcome", is("CONFIRMED"))
                .body(
                        "reasons.code",
                        containsInAnyOrder("brand-vetted", "credential-verifies", "no-concern-on-record"));
    }
}
