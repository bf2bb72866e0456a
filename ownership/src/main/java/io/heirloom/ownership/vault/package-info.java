/**
 * What an owner tells about herself: name, contact, addresses. Every value is encrypted under the owner's own key before it reaches the
 * database; only she reads it back, and {@code disclosure} with a permit of the consent service. Answers to writes, errors and logs hold
 * none of it. Destroying the key empties the vault for ever.
 */
package io.heirloom.ownership.vault;
