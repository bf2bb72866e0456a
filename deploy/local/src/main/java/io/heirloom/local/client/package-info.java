/** A client of the running suite: signs people in at the identity provider and talks to the gateway, and to nothing else. */
package io.heirloom.local.client;
