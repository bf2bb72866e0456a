/** Documents: judged in one pass before they are parsed, then kept by their text. */
package io.heirloom.gateway.guard.document;
