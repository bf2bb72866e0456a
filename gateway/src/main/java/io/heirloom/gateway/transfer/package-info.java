/** Offers of title and their answers. */
package io.heirloom.gateway.transfer;
