/** Paging: a page and its opaque cursor, keyset underneath; and the first pages of many lists at once. */
package io.heirloom.wire.paging;
