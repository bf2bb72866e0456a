/** The keys brands sign with: made here, kept wrapped, published in the brand's DID document for ever. */
package io.heirloom.itemregistry.brand.key;
