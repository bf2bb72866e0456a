/** What must hold after a run, whatever was broken: each check reads the evidence and names what is against it. */
package io.heirloom.chaos.check;
