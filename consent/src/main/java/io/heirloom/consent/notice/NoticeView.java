package io.heirloom.consent.notice;

import io.heirloom.consent.notice.content.Choice;
import io.heirloom.consent.notice.content.NoticeContent;
import io.heirloom.consent.notice.content.NoticeTerms;
import io.heirloom.consent.notice.content.Party;
import io.heirloom.consent.purpose.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The published notice as it stands for ever, with the hash that decisions carry. */
record NoticeView(
        UUID id,
        int version,
        Purpose purpose,
        String language,
        String title,
        String text,
        Party controller,
        List<Party> recipients,
        NoticeTerms terms,
        Choice choice,
        String sha256,
        Instant publishedAt) {

    static NoticeView of(Notice notice) {
        NoticeContent content = notice.content();
        return new NoticeView(
                content.id(),
                content.version(),
                content.purpose(),
                content.language(),
                content.title(),
                content.text(),
                content.controller(),
                content.recipients(),
                content.terms(),
                content.choice(),
                notice.sha256,
                notice.publishedAt);
    }
}
