/**
 * The dealers and workshops of the network, entered by the operator's registrar under a checked GLN. A dealer is public knowledge, and so is
 * the badge: for which brands and for what it is authorised today. What the badge says is asked of whoever keeps the authorisations, through
 * {@link io.heirloom.dealernetwork.dealer.DealerBadges}.
 */
package io.heirloom.dealernetwork.dealer;
