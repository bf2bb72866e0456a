/**
 * Who takes part: the kinds of party, and what other services have told us about brands, dealers and the authority to sell a brand's new
 * pieces. Only the days, countries and models of an authorisation are kept here; its history stays in the dealer network.
 */
package io.heirloom.ownership.directory;
