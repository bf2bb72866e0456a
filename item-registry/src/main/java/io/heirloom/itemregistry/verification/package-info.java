/**
 * The public check. Promises never to over-claim: confirmed only when a vetted brand's signature over exactly this piece verifies with a key
 * that was relied on when it signed and no report stands; otherwise not established, or a concern, each with its reasons. Reads in one
 * query; above {@code item} and {@code credential}.
 */
package io.heirloom.itemregistry.verification;
