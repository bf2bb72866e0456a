/**
 * Why data are read. The catalogue is closed: fifteen purposes, each with its DPV term, its lawful basis and the ceiling of what it may
 * ever unlock, all in {@code policy/purposes.json}. Only a purpose that rests on consent can be asked for and granted; for every other
 * basis there is no consent switch. Categories are the words of requests and grants, {@code DataKind} the rows of the access matrix.
 */
package io.heirloom.consent.purpose;
