/** Asking {@code consent} what of an owner may be shown, in one batch for each request. No answer is a refusal. */
package io.heirloom.ownership.disclosure.decision;
