/**
 * The floor: what a plain Quarkus application costs that answers the same questions with one SQL statement each, over REST and over GraphQL,
 * without tokens, rules, events or other services. The suite is measured as a multiple of it, in the same run on the same machine.
 */
package io.heirloom.benchmarks.floor;
