/** Offers end at their deadline. */
package io.heirloom.ownership.transfer.expiry;
