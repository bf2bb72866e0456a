/**
 * The demo: its data, loaded through the public GraphQL API only, and the walk through the main job that `./heirloom demo` prints. Everything
 * here is a client of the suite; it knows no service but the gateway and the identity provider.
 */
package io.heirloom.local.demo;
