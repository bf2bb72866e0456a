/** The request as GraphQL over HTTP gives it, and its document: judged in one pass before it is parsed, then kept by its text. */
package io.heirloom.gateway.guard.document;
