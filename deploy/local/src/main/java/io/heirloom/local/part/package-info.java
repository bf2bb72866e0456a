/** The parts of the suite, one class per part: how it is prepared, started, seen to be ready, and stopped. */
package io.heirloom.local.part;
