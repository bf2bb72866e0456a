/** How events of other services are taken in: what is no event is skipped, what cannot be stored now is tried again until it can. */
package io.heirloom.ownership.intake;
