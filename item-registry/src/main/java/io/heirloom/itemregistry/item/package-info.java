/**
 * Pieces: one GTIN and serial each, with origin, materials, care and state. Promises that a piece is registered once, that its serial and
 * further identifiers are shown only to who may see them, and that its state changes under a row lock. Above {@code gs1} and
 * {@code value}; knows neither history nor credential.
 */
package io.heirloom.itemregistry.item;
