/** Bounds how much one address may ask, before anything it sent is read. */
package io.heirloom.witness.rate;
