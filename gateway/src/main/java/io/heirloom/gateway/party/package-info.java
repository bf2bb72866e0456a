/** Parties to a piece: persons without a name, brands, dealers. */
package io.heirloom.gateway.party;
