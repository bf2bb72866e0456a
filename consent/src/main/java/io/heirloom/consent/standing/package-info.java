/**
 * What this service knows from others by their events: which brand made an item, who holds its title, who has it in hand, which dealer is
 * authorised by which brand, and how organisations are called. Each row is written only forward, by the version that the event carries,
 * so that a late event changes nothing.
 */
package io.heirloom.consent.standing;
