/**
 * The consent records: one decision of one owner about one piece, one purpose and one brand or dealer. A record only ever gains events;
 * each event keeps the whole TS 27560 record as of then, hash-chained and signed, and gives a receipt, in one transaction. State at any
 * past instant is the last event before it. Records stay visible after their end.
 */
package io.heirloom.consent.record;
