/** What a version of a notice says. */
package io.heirloom.consent.notice.content;
