package io.heirloom.testing.packaged;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** No Kafka and no realm: what every part must start with. A service is also {@code @WithPostgres}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = PackagedResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
public @interface WithPackaged {}
