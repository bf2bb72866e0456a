/** Pieces. Knows nothing of what others say about a piece: those folders add their fields to it, its history among them. */
package io.heirloom.gateway.item;
