/** The rules of plain values that several features take: texts and countries. */
package io.heirloom.dealernetwork.value;
