/**
 * A brand or dealer asks, the owner answers later from her queue. The requester gets the same answer whether there is an owner or not, and
 * never learns of a refusal or of the delivery of the notice. One request per party, piece and purpose stands at a time. Order is
 * enforced: the notice is delivered and its hash acknowledged, then she decides.
 */
package io.heirloom.consent.request;
