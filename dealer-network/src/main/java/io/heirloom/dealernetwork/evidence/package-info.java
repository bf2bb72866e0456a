/** What this service recorded about a piece, with the salts that open the commitments, for the present holder of the title alone. */
package io.heirloom.dealernetwork.evidence;
