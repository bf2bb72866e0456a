/**
 * The launcher behind {@code ./heirloom up}: starts the real parts and the services as processes of this machine, on loopback
 * only, keeps their state in one folder, and stops all of them again whatever happens to it.
 */
package io.heirloom.local;
