package io.heirloom.witness;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service under test knows the logs that {@link GrowingLog#known()} hands out. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(value = KnownTestLogs.class, scope = TestResourceScope.GLOBAL)
public @interface WithKnownLogs {}
