/** The page is checked by what it says, against the command: over the same bundles, whole and altered, in Node and in a browser. */
package io.heirloom.verifier.web;
