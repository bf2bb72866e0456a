package io.heirloom.ownership.transfer.offer;

import io.heirloom.ownership.directory.Party;

/**
 * Who looks at a transfer.
 *
 * @param emailIndex the keyed hash of a person's verified e-mail address; empty for staff and for people without a verified address
 */
public record Viewer(Party party, byte[] emailIndex) {}
