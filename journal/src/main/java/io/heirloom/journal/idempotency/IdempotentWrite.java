package io.heirloom.journal.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A write that was answered. */
@Entity
@IdClass(IdempotentWrite.Key.class)
@Table(name = "journal_idempotent_write")
class IdempotentWrite {

    record Key(UUID caller, String key) {

        /** What the stored bytes are bound to, so that none can be put in another's place. */
        String context() {
            return "answer/" + caller + "/" + key;
        }
    }

    @Id
    UUID caller;

    @Id
    @Column(columnDefinition = "text")
    String key;

    @Column(name = "payload_hash")
    byte[] payloadHash;

    @Column(columnDefinition = "text")
    String answer;

    @Column(name = "created_at")
    Instant createdAt;

    protected IdempotentWrite() {}

    IdempotentWrite(Key key, byte[] payloadHash, String answer, Instant createdAt) {
        this.caller = key.caller();
        this.key = key.key();
        this.payloadHash = payloadHash;
        this.answer = answer;
        this.createdAt = createdAt;
    }

    String context() {
        return new Key(caller, key).context();
    }
}
