/** What is known of a piece, gathered for the page and for programs. */
package io.heirloom.gateway.page.passport;
