/**
 * What an offer of title may say: who may offer, to whom, at what price and until when. A recipient who is a person is recognised by a keyed
 * hash of her verified e-mail address; her name and address are kept encrypted under a key of the transfer.
 */
package io.heirloom.ownership.transfer.offer;
