/** What an outsider sees of the log and the chain all through a run. */
package io.heirloom.chaos.observe;
