/**
 * What this service has heard of the pieces: brand and model from item-registry, title, custody and loss from ownership. The two topics have
 * no common order, so every fact stands by itself. Whoever must act when a piece leaves a dealer or is reported lost is a
 * {@link io.heirloom.dealernetwork.piece.PieceWatcher} and is told in the transaction that took the event in.
 */
package io.heirloom.dealernetwork.piece;
