/** The demo's data, read from files and loaded through the public GraphQL API only, as the people who would enter them. */
package io.heirloom.local.data;
