/** Whether a dealer was authorised by a brand for something on a day: the public question. */
package io.heirloom.gateway.accreditation;
