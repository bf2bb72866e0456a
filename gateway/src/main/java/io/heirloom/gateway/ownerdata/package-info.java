/** What an owner lets an organisation see, always asked with a purpose. Hidden and absent are both null. */
package io.heirloom.gateway.ownerdata;
