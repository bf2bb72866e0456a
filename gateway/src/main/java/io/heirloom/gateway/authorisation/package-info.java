/** What brands allow dealers to do. Above {@code dealer} and {@code brand}. */
package io.heirloom.gateway.authorisation;
