/** Prices: readable only under the key of their transfer. */
package io.heirloom.ownership.transfer.price;
