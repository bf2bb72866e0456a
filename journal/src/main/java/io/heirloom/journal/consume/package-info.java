/** Taking in the events of other services: at least once on the wire, once in effect. */
package io.heirloom.journal.consume;
