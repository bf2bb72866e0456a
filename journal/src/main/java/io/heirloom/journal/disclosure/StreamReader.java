package io.heirloom.journal.disclosure;

import io.heirloom.journal.subject.SubjectId;
import java.util.function.Predicate;

/**
 * How a caller may read one stream among several.
 *
 * @param mayOpen whose parts are opened
 * @param holder whether the caller is the current holder, who alone is told the handle of the leaf to come
 */
public record StreamReader(Predicate<SubjectId> mayOpen, boolean holder) {}
