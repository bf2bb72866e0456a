/**
 * Who has a piece in hand, apart from who owns it: handed over for service, consigned for sale, lent, and given back. Title never moves
 * here. When title moves elsewhere, consignments and loans of the former holder end; a piece in service stays in the workshop.
 */
package io.heirloom.ownership.custody;
