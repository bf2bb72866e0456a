/** Reports of missing and stolen pieces. */
package io.heirloom.gateway.loss;
