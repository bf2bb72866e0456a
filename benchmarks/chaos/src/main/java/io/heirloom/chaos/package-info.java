/** {@code ./heirloom bench chaos}: a suite of its own, clients that trade pieces, a nemesis that breaks parts, and the account of what held. */
package io.heirloom.chaos;
