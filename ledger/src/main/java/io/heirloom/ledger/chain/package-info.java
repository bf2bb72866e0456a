/**
 * The EVM chain seen from here: the JSON-RPC methods that an anchor needs, the contract's calls, and who signs transactions. Encoding and
 * signing are web3j's; its HTTP service is not used, because it builds its answers by reflection.
 */
package io.heirloom.ledger.chain;
