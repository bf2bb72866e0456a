/**
 * What ownership's events mean for a piece: loss reports for the public check, title and custody for who sees it in full, the first sale
 * for its history. A projection: it decides nothing and can be rebuilt from the events. Above {@code item} and {@code lifeevent}.
 */
package io.heirloom.itemregistry.alert;
