package io.heirloom.operations;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Something that must hold before a service may run in production. Beans of this type are asked once, at the start. */
public interface ProductionCheck {

    /** Why this service must not run in production, naming the setting; empty when all is well. Never holds a secret. */
    Optional<String> objection();

    /** Refuses to start under the profile {@code prod} while a check objects; elsewhere the checks are not asked. */
    class Gate {
        void onStart(@Observes StartupEvent event, @All List<ProductionCheck> checks) {
            if (!ConfigUtils.isProfileActive("prod")) {
                return;
            }
            List<String> objections =
                    checks.stream().flatMap(check -> check.objection().stream()).toList();
            if (!objections.isEmpty()) {
                throw new IllegalStateException("Not fit for production: " + String.join("; ", objections));
            }
        }
    }
}
