/** Publishing a version of a notice. */
package io.heirloom.gateway.notice.publication;
