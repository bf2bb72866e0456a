/**
 * Proofs of manufacture: W3C Verifiable Credentials 2.0, signed by the brand's key when the piece is registered, in the same transaction.
 * Promises that a piece has exactly one, never rewritten, and that anyone can verify it with the brand's DID document alone. Above
 * {@code proof}, {@code brand} and {@code item}.
 */
package io.heirloom.itemregistry.credential;
