/**
 * Product models: what a GTIN stands for. Promises that each GTIN is well-formed, belongs to the brand's company prefix and stands for one
 * model. Above {@code brand}; knows no piece.
 */
package io.heirloom.itemregistry.model;
