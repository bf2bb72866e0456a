/** What a native image has to be told, checked where there is no compiler for one. */
package io.heirloom.testing.reflection;
