/** What this service adds to the proof of a piece: its events about it, opened for the present owner as far as they concern her or nobody. */
package io.heirloom.consent.evidence;
