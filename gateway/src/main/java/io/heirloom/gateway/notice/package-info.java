/** What owners are told before they decide: purposes and the notices of brands and dealers. */
package io.heirloom.gateway.notice;
