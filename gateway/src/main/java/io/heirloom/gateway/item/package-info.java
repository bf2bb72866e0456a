/** Pieces and their life events. Knows nothing of what others say about a piece: those folders add their fields to it. */
package io.heirloom.gateway.item;
