package io.heirloom.chaos.observe;

import java.util.List;

/**
 * What a reader of the published log saw.
 *
 * @param heads every head, in the order in which it was published
 * @param notes the same as signed notes
 * @param findings what did not fit when it was read
 */
public record LogSeen(List<Head> heads, List<String> notes, List<String> findings) {

    public LogSeen {
        heads = List.copyOf(heads);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /** @param valid whether the log signed it and enough witnesses cosigned it, by the published policy */
    public record Head(long size, String root, boolean valid) {}
}
