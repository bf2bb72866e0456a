package io.heirloom.ownership.title;

/** A piece with its current title, read without a lock. */
record Standing(Piece piece, Title title) {}
