/**
 * The life of a piece in EPCIS terms: what happened, when, where and by whom. Promises that entries are numbered without gap, never changed
 * and never removed; a wrong one is corrected by a declaration that stands beside it. Above {@code item}.
 */
package io.heirloom.itemregistry.lifeevent;
