/** The journal's evidence of one piece, for its current holder: all facts, and of the personal parts only the holder's own. */
package io.heirloom.ownership.evidence;
