/** Transfers of title, as their two sides see them. */
package io.heirloom.gateway.transfer;
