/** Processes of this machine: started, watched, asked whether they answer, ended; and the start archives of those that are Java. */
package io.heirloom.local.process;
