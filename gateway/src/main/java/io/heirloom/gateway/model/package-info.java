/** Models, and the model of a piece. Above {@code item}. */
package io.heirloom.gateway.model;
