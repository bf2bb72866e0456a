/** RFC 8785: one byte sequence for one JSON value, so that hashes over JSON can be computed by anybody. */
package io.heirloom.journal.canonical;
