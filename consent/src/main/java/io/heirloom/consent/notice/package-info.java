/**
 * What an owner is told before she decides. A notice version is published once and never changes; its SHA-256 over RFC 8785 JSON is bound
 * into every decision taken on it. Publishing checks by machine what TS 27560 and fairness make mandatory: named parties with addresses,
 * retention, places, jurisdiction, withdrawal and rights addresses, two equal buttons and nothing pre-ticked.
 */
package io.heirloom.consent.notice;
