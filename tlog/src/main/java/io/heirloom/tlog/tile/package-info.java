/**
 * A tree cut into tiles of 256 hashes, as c2sp.org/tlog-tiles writes and names them: what a log stores and publishes, and how every node, root
 * and proof follows from it.
 */
package io.heirloom.tlog.tile;
