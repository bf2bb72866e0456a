package io.heirloom.consent.notice;

import io.heirloom.consent.notice.content.NoticeContent;

/** A notice version that other features rely on. */
public record PublishedNotice(NoticeContent content, String sha256) {

    static PublishedNotice of(Notice notice) {
        return new PublishedNotice(notice.content(), notice.sha256);
    }
}
