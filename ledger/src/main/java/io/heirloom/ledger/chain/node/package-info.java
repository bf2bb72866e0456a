/** Nodes of an EVM chain over JSON-RPC: the methods that an anchor needs, what their refusals mean, and which node to ask. */
package io.heirloom.ledger.chain.node;
