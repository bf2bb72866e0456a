/** What tests of every module share: one PostgreSQL per JVM, tokens for any role and organisation, problem assertions, captured logs. */
package io.heirloom.testing;
