/** Clients as partner frontends are: each signs in as somebody, chooses by seed what to do next, and repeats by its key what was not answered. */
package io.heirloom.chaos.client;
