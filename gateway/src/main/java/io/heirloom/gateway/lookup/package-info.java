/** The root field {@code node}. Above every type that has a global id. */
package io.heirloom.gateway.lookup;
