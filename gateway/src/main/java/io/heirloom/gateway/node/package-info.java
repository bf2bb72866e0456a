/** Global ids: opaque outside, type and uuid inside. */
package io.heirloom.gateway.node;
