/**
 * The only way on which an owner's data leave this service. Every request asks the consent service once, with the caller's own token, for
 * all pieces and categories together; a value is shown where a permit names exactly this owner, piece and category. No answer, a late
 * answer or a strange answer is a denial, and hidden looks like absent.
 */
package io.heirloom.ownership.disclosure;
