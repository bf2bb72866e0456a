/**
 * The name of an owner towards one brand or one dealer: {@code own_} and sixteen characters, made by a keyed HMAC over the organisation and
 * the owner. The same owner has another name everywhere, so that two organisations cannot join what they know. Nobody can go back from a
 * name to the owner without the key.
 */
package io.heirloom.consent.pseudonym;
