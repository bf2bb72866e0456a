/** What this witness has cosigned last of each log: in plain words, as JSON, as the checkpoints themselves, and as lines for a policy. */
package io.heirloom.witness.report;
