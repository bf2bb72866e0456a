/** The name and the keys under which this witness cosigns, and the refusal to run in production with keys that everybody knows. */
package io.heirloom.witness.identity;
