/** What clients asked, what they were answered and what was broken meanwhile, a line each. Names nobody and holds no secret. */
package io.heirloom.chaos.history;
