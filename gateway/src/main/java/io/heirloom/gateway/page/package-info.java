/** The GS1 Digital Link address of a piece: the page for people, JSON-LD and linkset for programs. */
package io.heirloom.gateway.page;
