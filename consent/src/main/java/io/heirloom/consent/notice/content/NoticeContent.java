package io.heirloom.consent.notice.content;

import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.wire.caller.Organisation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything a notice says; its canonical JSON is what the hash is over. */
@RegisterForReflection
public record NoticeContent(
        UUID id,
        int version,
        Purpose purpose,
        String language,
        String title,
        String text,
        Party controller,
        List<Party> recipients,
        NoticeTerms terms,
        Choice choice) {

    public NoticeContent {
        recipients = List.copyOf(recipients);
    }

    public static NoticeContent of(PublishNotice request) {
        return new NoticeContent(
                request.id(),
                request.version(),
                request.purpose(),
                request.language(),
                request.title(),
                request.text(),
                request.controller(),
                request.recipients(),
                request.terms(),
                request.choice());
    }

    public Optional<Party> party(Organisation organisation) {
        return Stream.concat(Stream.of(controller), recipients.stream())
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    public boolean covers(Collection<Category> categories) {
        return terms.categories().containsAll(categories);
    }
}
