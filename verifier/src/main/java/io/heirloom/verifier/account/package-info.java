/**
 * What a check found out, sentence by sentence: a code and its values, which stay the same for programs, and the words for people in one
 * message catalogue that the command and the web page share.
 */
package io.heirloom.verifier.account;
