/**
 * W3C Data Integrity proofs: Multikey and the cryptosuite {@code eddsa-jcs-2022}, checked against the specification's own example. Pure
 * functions; knows no other feature.
 */
package io.heirloom.itemregistry.proof;
