/** GS1 Digital Link: the linkset (RFC 9264) of a piece, for scanners and the gateway's resolver address. Above {@code item}. */
package io.heirloom.itemregistry.digitallink;
