/**
 * Taking consent back: one call, as giving is. The scope is always explicit, the one record unless more is asked for. The withdrawal is in
 * force before its answer returns, because it waits for every decision that is being taken on the record and every later decision reads it.
 * The time from the request to the commit is the timer {@code heirloom.consent.withdrawal.effect}.
 */
package io.heirloom.consent.withdrawal;
