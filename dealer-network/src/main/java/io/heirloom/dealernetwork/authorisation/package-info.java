/**
 * What brands authorise dealers to do. A brand grants a scope (activities, countries, models) for a period; later it may suspend, reinstate
 * or end it, from today or from a later day on. Scope and period never change and changes are only added, so the answer for a day that has
 * passed stays what it was. A brand sees and changes its own authorisations alone; the public sees them without the reasons.
 */
package io.heirloom.dealernetwork.authorisation;
