/**
 * Signs heads of the log and publishes the last one. A head is signed only when the stored rows hash again to the stored tree, the new head
 * extends the last signed one, and nobody signed another successor in the meantime; otherwise the signer refuses and says why. Further signers,
 * witnesses and the comparison with the chain take their place between the checks and the signature.
 */
package io.heirloom.ledger.checkpoint;
