/** The logs that this witness knows, by their keys. Whoever runs the witness decides which: a setting, read at the start. */
package io.heirloom.witness.knownlog;
