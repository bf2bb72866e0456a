/** Dealers' stock. Above {@code item} and {@code listing}. */
package io.heirloom.gateway.stock;
