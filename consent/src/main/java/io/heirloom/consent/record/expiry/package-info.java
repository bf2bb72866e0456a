/** Consents end when their time is over. */
package io.heirloom.consent.record.expiry;
