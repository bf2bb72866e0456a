/**
 * Brands: entered by the registrar on evidence, with their signing keys and DID documents. Promises that a brand in the register was
 * vetted, that its private keys never leave the server, and that each key says from when on it is not relied on. Above {@code gs1},
 * {@code value} and {@code proof}; knows no model and no piece.
 */
package io.heirloom.itemregistry.brand;
