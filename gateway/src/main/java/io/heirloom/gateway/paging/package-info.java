/** Relay connections over the services' keyset pages. */
package io.heirloom.gateway.paging;
