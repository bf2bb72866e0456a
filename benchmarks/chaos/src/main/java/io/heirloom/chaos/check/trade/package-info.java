/** What must hold of pieces, their owners and what these were promised. */
package io.heirloom.chaos.check.trade;
