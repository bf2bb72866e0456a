/**
 * Checks a proof bundle ({@code heirloom-proof/1}, docs/proof-bundle.md) with nothing but a policy file: no network unless asked, no library
 * beyond the JDK. Says plainly what it established and what it did not.
 */
package io.heirloom.verifier;
