/** Who is calling, read from the verified token and from nothing else. */
package io.heirloom.wire.caller;
