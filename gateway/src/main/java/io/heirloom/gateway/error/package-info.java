/** The one place where refusals become user errors and failures become top-level errors. Nothing from inside a service is told. */
package io.heirloom.gateway.error;
