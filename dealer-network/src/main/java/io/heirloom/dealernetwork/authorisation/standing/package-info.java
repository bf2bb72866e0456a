/** What an authorisation allows on a day, computed from its scope and its changes. Nothing here is stored. */
package io.heirloom.dealernetwork.authorisation.standing;
