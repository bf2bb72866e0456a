/**
 * Signed notes and checkpoints as C2SP writes them (c2sp.org/signed-note, tlog-checkpoint, tlog-proof, tlog-cosignature), with Ed25519 and
 * ML-DSA-44 from the JDK. Without any dependency: the verifier that runs offline uses the same classes.
 */
package io.heirloom.tlog.note;
