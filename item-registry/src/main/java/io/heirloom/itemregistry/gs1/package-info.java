/**
 * GS1 identifiers and their rules: GTIN, GLN, serial number (AI 21), company prefix, Digital Link URI, and the VIN beside them. A value of
 * these types is valid; text that breaks a rule is refused with the field and the rule's name. Knows no other feature.
 */
package io.heirloom.itemregistry.gs1;
