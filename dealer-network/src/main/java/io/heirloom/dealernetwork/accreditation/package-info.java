/**
 * The public answer to "was this dealer authorised for this on that day", for any day and without an account, and the badge beside dealers
 * and listings. It reads authorisations and adds nothing to them.
 */
package io.heirloom.dealernetwork.accreditation;
