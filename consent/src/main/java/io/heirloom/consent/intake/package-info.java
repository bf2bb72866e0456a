/**
 * Events of the other services, taken in once each: who made a piece, who holds its title, who has it in hand, which dealer is authorised,
 * how organisations are called. When a title moves, the former owner's consents and open requests about that piece end. A message that is
 * no event is logged and passed over; any other failure is tried again until it succeeds, so that no fact is lost.
 */
package io.heirloom.consent.intake;
