/** Requests of brands and dealers to see something of an owner, the owner's answers, and the log of every reading. Above {@code consent}. */
package io.heirloom.gateway.access;
