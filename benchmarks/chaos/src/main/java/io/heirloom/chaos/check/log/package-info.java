/** What must hold of the log and the chain. */
package io.heirloom.chaos.check.log;
