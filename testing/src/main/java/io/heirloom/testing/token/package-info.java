/** Tokens of any role and organisation, signed by a key that the tests trust. */
package io.heirloom.testing.token;
