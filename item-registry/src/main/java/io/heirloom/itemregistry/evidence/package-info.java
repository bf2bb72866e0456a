/** What this service adds to a piece's proof bundle: the leaves of its events, opened for those who may see the facts. Above {@code item}. */
package io.heirloom.itemregistry.evidence;
