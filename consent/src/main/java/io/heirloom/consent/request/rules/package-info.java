/** What may be asked for and granted at all: by the purpose, by the notice, by the time. */
package io.heirloom.consent.request.rules;
