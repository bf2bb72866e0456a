/** Health names each service behind the gateway; the gateway is ready without any of them. */
package io.heirloom.gateway.health;
