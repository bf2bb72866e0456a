/** Dealers and workshops. */
package io.heirloom.gateway.dealer;
