/**
 * What stands in front of execution. A request is admitted only when its HTTP form, its JSON, its size and its document keep the limits;
 * the document is judged in one pass that is linear in its length, whatever it expands to. What is admitted is executed here too, so that a
 * document is parsed and validated once and a request takes no detour.
 */
package io.heirloom.gateway.guard;
