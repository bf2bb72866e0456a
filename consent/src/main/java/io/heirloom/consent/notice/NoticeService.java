package io.heirloom.consent.notice;

import static io.heirloom.consent.notice.NoticeProblem.CATEGORY_BEYOND_PURPOSE;
import static io.heirloom.consent.notice.NoticeProblem.NOTICE_CHANGES_SUBJECT;
import static io.heirloom.consent.notice.NoticeProblem.NOTICE_NOT_FOUND;
import static io.heirloom.consent.notice.NoticeProblem.NOTICE_OF_ANOTHER;
import static io.heirloom.consent.notice.NoticeProblem.NOTICE_VERSION_NOT_NEXT;
import static io.heirloom.consent.notice.NoticeProblem.NOTICE_VERSION_TAKEN;
import static io.heirloom.consent.notice.NoticeProblem.PURPOSE_WITHOUT_CONSENT;

import io.heirloom.consent.notice.content.NoticeContent;
import io.heirloom.consent.notice.content.PublishNotice;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.purpose.PurposeCatalogue;
import io.heirloom.consent.purpose.PurposeTerms;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class NoticeService {

    private final NoticeRepository notices;
    private final PurposeCatalogue purposes;
    private final IdempotentWrites writes;
    private final Clock clock;

    NoticeService(NoticeRepository notices, PurposeCatalogue purposes, IdempotentWrites writes, Clock clock) {
        this.notices = notices;
        this.purposes = purposes;
        this.writes = writes;
        this.clock = clock;
    }

    @WithTransaction
    Uni<NoticeView> publish(Caller caller, String key, PublishNotice request) {
        NoticeContent content = NoticeContent.of(request);
        mayPublish(caller, content);
        isWithinPurpose(content);
        return writes.once(
                caller, key, "publish-notice", request, NoticeView.class, () -> publishNext(caller, content));
    }

    @WithSession
    Uni<NoticeView> read(UUID id, int version) {
        return notices.version(id, version)
                .map(found -> found.map(NoticeView::of).orElseThrow(() -> NOTICE_NOT_FOUND.because(id, version)));
    }

    @WithSession
    Uni<List<NoticeView>> versions(Collection<NoticeKey> keys) {
        return notices.versions(keys)
                .map(found -> found.stream().map(NoticeView::of).toList());
    }

    @WithSession
    Uni<Page<NoticeView>> latestOf(Organisation controller, Purpose purpose, PageRequest page) {
        return notices.latestOf(controller, purpose, page)
                .map(found -> Page.of(found, page, NoticeRepository::cursor).map(NoticeView::of));
    }

    /** For other features, inside their transaction. */
    public Uni<Optional<PublishedNotice>> find(UUID id, int version) {
        return notices.version(id, version).map(found -> found.map(PublishedNotice::of));
    }

    private Uni<NoticeView> publishNext(Caller caller, NoticeContent content) {
        return notices.latest(content.id())
                .invoke(latest -> follows(latest, content))
                .chain(_ -> notices.persist(Notice.publish(content, roleOf(caller), clock.instant())))
                .onFailure(ConstraintViolationException.class)
                .transform(_ -> NOTICE_VERSION_TAKEN.because(content.id(), content.version()))
                .map(NoticeView::of);
    }

    private static void follows(Optional<Notice> latest, NoticeContent content) {
        int last = latest.map(one -> one.reference.version).orElse(0);
        if (content.version() <= last) {
            throw NOTICE_VERSION_TAKEN.at("/version", "next-version", "the last version is " + last);
        }
        if (content.version() != last + 1) {
            throw NOTICE_VERSION_NOT_NEXT.at("/version", "next-version", "the last version is " + last);
        }
        if (latest.isPresent() && !latest.get().isAbout(content)) {
            throw NOTICE_CHANGES_SUBJECT.at("/controller", "same-subject", "differs from the earlier version");
        }
    }

    private static void mayPublish(Caller caller, NoticeContent content) {
        boolean own = content.controller().kind() == Organisation.Kind.BRAND
                && caller.has(Roles.BRAND_ADMIN)
                && caller.actsFor(content.controller().organisation());
        if (!own && !caller.has(Roles.PRIVACY_OFFICER)) {
            throw NOTICE_OF_ANOTHER.at("/controller", "own-organisation", "is not the caller's brand");
        }
    }

    private void isWithinPurpose(NoticeContent content) {
        PurposeTerms terms = purposes.of(content.purpose());
        if (!terms.restsOnConsent()) {
            throw PURPOSE_WITHOUT_CONSENT.at("/purpose", "consent-basis", "rests on " + terms.basis());
        }
        for (Category category : content.terms().categories()) {
            if (!terms.allows(category)) {
                throw CATEGORY_BEYOND_PURPOSE.at(
                        "/terms/categories", "purpose-ceiling", category + " is beyond " + content.purpose());
            }
        }
    }

    private static String roleOf(Caller caller) {
        return caller.has(Roles.PRIVACY_OFFICER) ? Roles.PRIVACY_OFFICER : Roles.BRAND_ADMIN;
    }
}
