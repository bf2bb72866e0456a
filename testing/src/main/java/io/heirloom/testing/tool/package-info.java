/** Programs that tests run and that are not ours: Node, Go, a browser. */
package io.heirloom.testing.tool;
