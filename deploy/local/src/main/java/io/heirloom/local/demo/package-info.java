/** The walk through the main job that {@code ./heirloom demo} prints, and the verbs that it shares with the journeys. */
package io.heirloom.local.demo;
