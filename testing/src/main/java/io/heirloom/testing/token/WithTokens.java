package io.heirloom.testing.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** The test trusts the tokens of {@link Tokens}; for modules without a database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(value = WithTokens.Resource.class, scope = TestResourceScope.GLOBAL)
public @interface WithTokens {

    /** Points the service at the key that test tokens are signed with. */
    class Resource implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.oidc.public-key", Tokens.publicKey(), "quarkus.oidc.token.issuer", Tokens.ISSUER);
        }

        @Override
        public void stop() {
            // The key lives and ends with the JVM.
        }
    }
}
