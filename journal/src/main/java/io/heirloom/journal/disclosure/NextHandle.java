package io.heirloom.journal.disclosure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The handle (base64) that the stream's next leaf will carry; whoever holds it can ask the log whether that leaf exists. */
@RegisterForReflection
public record NextHandle(UUID stream, long seq, String handle) {}
