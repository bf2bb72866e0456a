package io.heirloom.consent.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.consent.notice.content.NoticeContent;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.journal.canonical.CanonicalJson;
import io.heirloom.wire.caller.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "notice")
class Notice {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @EmbeddedId
    Key reference;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Purpose purpose;

    @Column(columnDefinition = "text")
    String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "controller_kind", columnDefinition = "text")
    Organisation.Kind controllerKind;

    @Column(name = "controller_id")
    UUID controllerId;

    @Column(columnDefinition = "text")
    String content;

    @Column(columnDefinition = "text")
    String sha256;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by_role", columnDefinition = "text")
    String publishedByRole;

    protected Notice() {}

    static Notice publish(NoticeContent content, String role, Instant now) {
        var notice = new Notice();
        notice.reference = new Key(content.id(), content.version());
        notice.purpose = content.purpose();
        notice.language = content.language();
        notice.controllerKind = content.controller().kind();
        notice.controllerId = content.controller().id();
        notice.content = CanonicalJson.text(content);
        notice.sha256 = HexFormat.of().formatHex(CanonicalJson.sha256(content));
        notice.publishedAt = now;
        notice.publishedByRole = role;
        return notice;
    }

    boolean isAbout(NoticeContent other) {
        return purpose == other.purpose()
                && controllerKind == other.controller().kind()
                && controllerId.equals(other.controller().id());
    }

    NoticeContent content() {
        try {
            return MAPPER.readValue(content, NoticeContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Embeddable
    static class Key {
        UUID id;
        int version;

        protected Key() {}

        Key(UUID id, int version) {
            this.id = id;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && version == that.version && Objects.equals(id, that.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, version);
        }
    }
}
