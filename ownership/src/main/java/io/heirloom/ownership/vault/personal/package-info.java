/** What a vault may hold of a person. */
package io.heirloom.ownership.vault.personal;
