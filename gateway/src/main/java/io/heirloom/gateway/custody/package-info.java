/** Possession without title: handing over and giving back. */
package io.heirloom.gateway.custody;
