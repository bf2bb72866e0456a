/** What must be identical on the wire in every service: problem bodies, paging, and who is calling. Nothing of a domain belongs here. */
package io.heirloom.wire;
