/** The public check of a piece. It never says more than is known. */
package io.heirloom.gateway.verification;
