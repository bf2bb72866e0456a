/** Ways to break lines, the disk and the chain. */
package io.heirloom.chaos.nemesis.fault;
