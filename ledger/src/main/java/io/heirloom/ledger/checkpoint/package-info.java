/**
 * Signs heads of a log and shows the last one to the world. A head is signed only when the stored entries hash again to the stored tiles, the
 * new head extends the last signed one, and nobody signed another successor in the meantime; it is published once it has the cosignatures that
 * the policy asks for. {@link Outsider} and {@link Cosigners} are how witnesses and the chain take part.
 */
package io.heirloom.ledger.checkpoint;
