/** What a run left behind, gathered once everything is quiet. */
package io.heirloom.chaos.evidence;
