/** Vetted brands and their keys, and the brand of a piece or model. Above {@code model} and {@code item}. */
package io.heirloom.gateway.brand;
