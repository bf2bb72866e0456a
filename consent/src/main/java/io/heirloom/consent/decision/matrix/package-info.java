/**
 * The matrix of role, datum, purpose and condition, read from {@code policy/access-matrix.json}, and the engine that evaluates it. Pure.
 */
package io.heirloom.consent.decision.matrix;
