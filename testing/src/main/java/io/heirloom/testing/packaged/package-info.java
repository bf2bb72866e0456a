/** Tests of what is shipped: the packaged application or the native executable, as a process of its own. */
package io.heirloom.testing.packaged;
