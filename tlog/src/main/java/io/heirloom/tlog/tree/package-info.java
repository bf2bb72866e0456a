/**
 * The Merkle tree of RFC 6962 with SHA-256: hashes, which stored nodes a proof needs, and the checks of RFC 9162. Pure arithmetic without
 * storage, so that the service and the verifier that runs offline share it.
 */
package io.heirloom.tlog.tree;
