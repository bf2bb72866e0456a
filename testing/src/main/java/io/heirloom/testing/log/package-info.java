/** What was logged while a test ran. */
package io.heirloom.testing.log;
