/** What an owner answers to a request: that she saw the notice, that she grants, that she refuses. */
package io.heirloom.gateway.access.answer;
