/** Amounts of money: minor units and a currency. */
package io.heirloom.gateway.money;
