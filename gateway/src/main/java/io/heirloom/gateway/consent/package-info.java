/** Purposes, notices and the owner's decisions, as {@code consent} answers them. Nothing of it is remembered here: there is no cache of consent. */
package io.heirloom.gateway.consent;
