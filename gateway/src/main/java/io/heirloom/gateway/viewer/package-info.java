/** The caller. Other folders hang the caller's own lists on it. */
package io.heirloom.gateway.viewer;
