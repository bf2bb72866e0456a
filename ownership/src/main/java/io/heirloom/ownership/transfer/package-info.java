/**
 * Handing title on. The holder offers a piece to a named person, who needs no account yet, or to an organisation; only that recipient can
 * accept, and title moves in the same transaction. A person is recognised after sign-in by the e-mail address the identity provider has
 * verified, compared through a keyed hash; name and address are kept encrypted and forgotten when nothing comes of the offer. A loss report
 * holds offers and acceptances.
 */
package io.heirloom.ownership.transfer;
