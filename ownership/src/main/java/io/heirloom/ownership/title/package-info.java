/**
 * Who owns a piece. Exactly one title per piece is current, and each starts where the former ended: a partial unique index and the lock on
 * the piece's row see to it. Whoever changes title, custody, offers or loss reports takes a {@link io.heirloom.ownership.title.Holding}
 * first, so that all changes to one piece happen one after the other. Title is not custody: a piece in a workshop keeps its owner.
 */
package io.heirloom.ownership.title;
