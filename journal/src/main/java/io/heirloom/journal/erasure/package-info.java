/**
 * What follows from an erasure: the key is destroyed in the key database, the log is told with a leaf of class consent, and a key database that
 * was restored from a backup is told again. An erasure in one service reaches the others as an event; each destroys its own key and says so.
 */
package io.heirloom.journal.erasure;
