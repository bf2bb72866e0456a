/** AWS KMS as a signer: two operations of its JSON API, Signature Version 4, and where credentials come from. No SDK (ADR 0086). */
package io.heirloom.ledger.chain.signer.aws;
