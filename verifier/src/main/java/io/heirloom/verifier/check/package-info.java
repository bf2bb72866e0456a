/** Checks a bundle against a policy file without any network, and on request against a node of the chain. */
package io.heirloom.verifier.check;
