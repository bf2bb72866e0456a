/** The rules of plain values that several features take: texts, countries, currencies. */
package io.heirloom.ownership.value;
