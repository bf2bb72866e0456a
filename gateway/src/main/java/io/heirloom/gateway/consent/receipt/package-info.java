/** Receipts of consent and the keys they are signed with. */
package io.heirloom.gateway.consent.receipt;
