package io.heirloom.testing.postgres;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test runs against a real PostgreSQL with a fresh database, and trusts the tokens of {@link io.heirloom.testing.token.Tokens}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
public @interface WithPostgres {}
