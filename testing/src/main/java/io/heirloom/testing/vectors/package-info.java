/** Test vectors that others published, and leaves to try them on. */
package io.heirloom.testing.vectors;
