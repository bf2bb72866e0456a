/** What happened to a piece: the life events that item-registry tells, and recording one. */
package io.heirloom.gateway.item.history;
