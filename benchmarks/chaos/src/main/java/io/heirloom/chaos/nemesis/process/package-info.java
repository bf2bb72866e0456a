/** Ways to break processes and their clocks. */
package io.heirloom.chaos.nemesis.process;
