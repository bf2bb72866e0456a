/** A proof bundle ({@code heirloom-proof/1}, docs/proof-bundle.md) as it is read: strictly, within bounds, and nothing checked yet. */
package io.heirloom.verifier.bundle;
