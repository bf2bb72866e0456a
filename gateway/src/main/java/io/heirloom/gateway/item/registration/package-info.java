/** Registering a new piece. */
package io.heirloom.gateway.item.registration;
