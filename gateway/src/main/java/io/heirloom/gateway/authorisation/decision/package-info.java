/** What brands decide about dealers: to authorise, suspend, reinstate, end. */
package io.heirloom.gateway.authorisation.decision;
