/**
 * The one writer of the log, fenced: asks those outside whether this log is whole, gives leaves their place, signs, publishes, and hands over to
 * the next log when it is time.
 */
package io.heirloom.ledger.writer;
