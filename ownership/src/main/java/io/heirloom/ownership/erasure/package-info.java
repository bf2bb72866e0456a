/**
 * Erases a person: her vault and open offers go, her key is destroyed here, the other services are told and each destroys its own, and the log
 * holds a leaf that says so. Nothing of it can be undone. Her titles stay: each piece keeps exactly one current owner, of whom nothing is known.
 */
package io.heirloom.ownership.erasure;
