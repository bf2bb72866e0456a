/** The leaf and what it commits to. The formats that verifiers recompute, to the byte; nothing here reads or writes. */
package io.heirloom.journal.leaf;
