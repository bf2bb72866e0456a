/**
 * What every process of the suite does to be run and watched: its clock, the id of each request, its measures, what its traces may say, and
 * what must hold before it may run in production. Nothing of a domain belongs here, and nothing that a client sees but the request's id.
 */
package io.heirloom.operations;
