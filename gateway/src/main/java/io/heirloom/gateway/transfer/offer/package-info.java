/** Offering title, and answering an offer. */
package io.heirloom.gateway.transfer.offer;
