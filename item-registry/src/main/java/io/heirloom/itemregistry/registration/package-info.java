/**
 * A brand registers a piece: item, commissioning event, proof of manufacture and journal entry in one transaction. Above {@code model},
 * {@code item}, {@code lifeevent} and {@code credential}.
 */
package io.heirloom.itemregistry.registration;
