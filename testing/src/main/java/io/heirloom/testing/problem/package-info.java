/** Assertions about problem bodies. */
package io.heirloom.testing.problem;
