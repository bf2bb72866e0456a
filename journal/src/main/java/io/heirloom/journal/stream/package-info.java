/**
 * Streams: each piece has one chain of events per service. Its row holds the end of the chain and the key of the next handle; whoever
 * appends has it locked.
 */
package io.heirloom.journal.stream;
