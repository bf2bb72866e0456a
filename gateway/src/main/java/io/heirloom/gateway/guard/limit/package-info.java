/** The limits of a request, and how it is refused. */
package io.heirloom.gateway.guard.limit;
