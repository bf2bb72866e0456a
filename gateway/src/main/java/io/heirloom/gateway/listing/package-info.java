/** Dealers' listings. Above {@code dealer} and {@code item}. */
package io.heirloom.gateway.listing;
