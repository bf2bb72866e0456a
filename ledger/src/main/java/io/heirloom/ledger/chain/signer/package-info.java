/** Who signs transactions: a local key, a Web3Signer, AWS KMS. Encoding, hashing and recovery of signatures are web3j's. */
package io.heirloom.ledger.chain.signer;
