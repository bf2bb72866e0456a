package io.heirloom.journal.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A subject's wrapped key, or the mark that it was destroyed. Written by statements only, see {@link SubjectKeys}. */
@Entity
@Table(name = "journal_subject_key")
class SubjectKeyRow {

    @Id
    @Column(columnDefinition = "text")
    String subject;

    byte[] wrapped;

    @Column(name = "destroyed_at")
    Instant destroyedAt;

    protected SubjectKeyRow() {}

    static SubjectKeyRow of(Object[] columns) {
        SubjectKeyRow row = new SubjectKeyRow();
        row.subject = (String) columns[0];
        row.wrapped = (byte[]) columns[1];
        return row;
    }
}
