/** The caller's own erasure: asked for with a strong sign-in, and how far it is. What is erased, and when, is the services' word. */
package io.heirloom.gateway.erasure;
