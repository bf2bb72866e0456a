/** What HQL lacks for the batch reads of all services. */
package io.heirloom.journal.query;
