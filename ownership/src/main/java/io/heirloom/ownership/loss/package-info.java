/**
 * Pieces reported missing, on the holder's word, or stolen, with a police reference. While a report stands nothing can be offered or
 * accepted: the report takes the same row lock as an acceptance, so whichever commits first decides. Only who declared it, or the
 * authorities, can lift a report, and the reason is kept. Place, reference and words are encrypted and leave with nobody but the declarer.
 */
package io.heirloom.ownership.loss;
