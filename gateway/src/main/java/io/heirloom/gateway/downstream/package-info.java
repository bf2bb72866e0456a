/**
 * How the gateway talks to the services: the caller's token and request id go along, reads are tried twice, writes once, a service that is
 * down is noticed, and nothing outlives its request.
 */
package io.heirloom.gateway.downstream;
