/**
 * Who may see what. The matrix (role × data × purpose × condition) is data in {@code policy/access-matrix.json}; the engine knows how to
 * read it and no case by name. Denied unless a cell allows. Where a cell needs consent, the order is: controller known, notice delivered,
 * decision given and in force, requester accredited. There is no cache of consent: each decision reads the records under a lock that a
 * withdrawal waits for, and writes the access log in the same transaction.
 */
package io.heirloom.consent.decision;
