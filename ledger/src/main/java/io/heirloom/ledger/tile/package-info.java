/**
 * The log as files that anybody can fetch, mirror and keep: tiles of hashes and bundles of entries (c2sp.org/tlog-tiles), under the path of each
 * log, cacheable for ever. Nothing is shown that no published head covers.
 */
package io.heirloom.ledger.tile;
