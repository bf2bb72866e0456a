/** Requests of brands and dealers to see something of an owner. Above {@code consent}. */
package io.heirloom.gateway.access;
