/** What is broken, when and for how long, chosen by seed; and who starts again what was killed, as an orchestrator would. */
package io.heirloom.chaos.nemesis;
