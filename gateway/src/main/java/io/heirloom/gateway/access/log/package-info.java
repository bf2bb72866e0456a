/** The log of every reading of an owner's data, as the owner sees it. */
package io.heirloom.gateway.access.log;
