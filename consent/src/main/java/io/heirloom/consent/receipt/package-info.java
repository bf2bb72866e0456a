/**
 * The owner's half of the evidence. Each state change of a consent record gives one receipt: a compact JWS (EdDSA over Ed25519) that she
 * can check offline with the public keys of {@code GET /keys}, linked to the receipt before it. It names the controller, the notice and
 * its hash, purpose, data, recipients, validity, and where to withdraw and to use her rights without an account.
 */
package io.heirloom.consent.receipt;
