/**
 * Every asked read of an owner's data, permitted or not, written in the transaction of the decision and readable by the owner: which
 * organisation, in which role, for which purpose, which categories, on which record. Who exactly asked stays inside.
 */
package io.heirloom.consent.accesslog;
