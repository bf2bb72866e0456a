/** Names the parts this service depends on besides those that the database and the journal name themselves. */
package io.heirloom.dealernetwork.health;
