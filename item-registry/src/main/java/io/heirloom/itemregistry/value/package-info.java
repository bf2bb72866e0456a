/** Values that several features share: text, countries, dates, materials, and how a named database constraint becomes a refusal. */
package io.heirloom.itemregistry.value;
