/** Executing an admitted document, batched and timed. */
package io.heirloom.gateway.guard.execution;
