/** What brands allow dealers to do, and the public question whether a dealer was authorised on a day. Above {@code dealer} and {@code brand}. */
package io.heirloom.gateway.authorisation;
