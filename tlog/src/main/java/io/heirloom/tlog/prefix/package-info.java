/**
 * The Merkle prefix tree of the index: handle to leaf index, in the format of torchwood's {@code mpt} package, so that anybody who holds a
 * handle can be shown that it is in the log, or that it is not. Proof maker and proof check share only the two hashes.
 */
package io.heirloom.tlog.prefix;
