/**
 * The EVM chain seen from here: which nodes, which contract, who signs, what may be paid. {@code node} talks JSON-RPC, {@code contract} knows the
 * contract's calls, {@code signer} holds or reaches the key. Encoding and signing are web3j's; its HTTP service is not used, because it builds
 * its answers by reflection.
 */
package io.heirloom.ledger.chain;
