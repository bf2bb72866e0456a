/** The trace that an event belongs to, kept with it while it waits: its relay is another request, in another process perhaps. */
package io.heirloom.journal.trace;
