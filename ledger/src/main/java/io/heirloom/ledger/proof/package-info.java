/**
 * Gives anybody the evidence that a leaf is in the log: inclusion proofs under the last published head, the final anchors that cover them, and the
 * policy to check them with. Public; knows leaf hashes and nothing about what they stand for.
 */
package io.heirloom.ledger.proof;
