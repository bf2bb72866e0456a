/** Encryption: one authenticated seal for all that is kept encrypted, and the key-encryption key that wraps every other key. */
package io.heirloom.journal.encryption;
