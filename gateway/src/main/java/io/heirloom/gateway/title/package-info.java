/** Title and custody of a piece as its viewer may know them. */
package io.heirloom.gateway.title;
