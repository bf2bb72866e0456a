/** An owner's own data, read and stored by herself only. */
package io.heirloom.gateway.vault;
