/**
 * Offers to sell. A listing opens for a piece in the dealer's stock under an authorisation that stands at that moment; it is withdrawn at
 * once when the piece is reported lost or leaves the dealer. A suspension or a lapse withdraws nothing: every read asks anew whether the
 * dealer is authorised today, and shows the listing as not backed while it is not.
 */
package io.heirloom.dealernetwork.listing;
