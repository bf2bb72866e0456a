/**
 * The stock of the dealers, declared piece by piece. A piece can be declared when it is in the dealer's hands, is not reported lost, and the
 * brand authorises the dealer to sell such a piece, or once did: what is left on the shelf after a lapse is still stock. A position closes by
 * itself when the piece leaves the dealer.
 */
package io.heirloom.dealernetwork.stock;
