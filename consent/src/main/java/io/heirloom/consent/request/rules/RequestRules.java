package io.heirloom.consent.request.rules;

import static io.heirloom.consent.request.rules.RuleProblem.ADDRESS_NOT_SHARED;
import static io.heirloom.consent.request.rules.RuleProblem.CATEGORY_BEYOND_CEILING;
import static io.heirloom.consent.request.rules.RuleProblem.CATEGORY_BEYOND_NOTICE;
import static io.heirloom.consent.request.rules.RuleProblem.CATEGORY_NOT_REQUESTED;
import static io.heirloom.consent.request.rules.RuleProblem.DURATION_REFUSED;
import static io.heirloom.consent.request.rules.RuleProblem.NOTICE_DOES_NOT_FIT;
import static io.heirloom.consent.request.rules.RuleProblem.PURPOSE_NOT_BY_CONSENT;
import static io.heirloom.consent.request.rules.RuleProblem.RECIPIENT_NOT_IN_NOTICE;

import io.heirloom.consent.notice.NoticeService;
import io.heirloom.consent.notice.PublishedNotice;
import io.heirloom.consent.notice.content.NoticeContent;
import io.heirloom.consent.profile.Validity;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.PurposeCatalogue;
import io.heirloom.consent.purpose.PurposeTerms;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.problem.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be asked for and granted at all, whoever asks whom. */
@ApplicationScoped
public class RequestRules {

    private final PurposeCatalogue purposes;
    private final NoticeService notices;
    private final Duration answerWithin;
    private final Validity longest;

    RequestRules(PurposeCatalogue purposes, NoticeService notices, RequestConfig config) {
        this.purposes = purposes;
        this.notices = notices;
        this.answerWithin = config.answerWithin();
        this.longest = Validity.parse(config.longestConsent());
    }

    /** How long a request waits for an answer. */
    public Duration answerWithin() {
        return answerWithin;
    }

    public PurposeTerms withinPurpose(FileAccessRequest asked) {
        PurposeTerms terms = purposes.of(asked.purpose());
        if (!terms.restsOnConsent()) {
            throw PURPOSE_NOT_BY_CONSENT.at("/purpose", "consent-basis", "rests on " + terms.basis());
        }
        for (Category category : asked.categories()) {
            if (!terms.allows(category)) {
                throw CATEGORY_BEYOND_CEILING.at(
                        "/categories", "purpose-ceiling", category + " is beyond " + asked.purpose());
            }
        }
        return terms;
    }

    /** Refuses what the notice that is named does not cover. */
    public Uni<Void> withinNotice(FileAccessRequest asked, Organisation requester, Instant now) {
        return notices.find(asked.noticeId(), asked.noticeVersion())
                .invoke(notice -> withinNotice(asked, known(notice), requester, now))
                .replaceWithVoid();
    }

    private void withinNotice(FileAccessRequest asked, NoticeContent notice, Organisation requester, Instant now) {
        if (notice.purpose() != asked.purpose()) {
            throw NOTICE_DOES_NOT_FIT.at("/noticeId", "same-purpose", "is about another purpose");
        }
        if (!notice.controller().organisation().equals(requester)) {
            throw NOTICE_DOES_NOT_FIT.at("/noticeId", "own-notice", "is of another controller");
        }
        if (!notice.covers(asked.categories())) {
            throw CATEGORY_BEYOND_NOTICE.at("/categories", "notice-categories", "not all are in the notice");
        }
        List<Organisation> recipients = asked.recipientOrganisations();
        for (int index = 0; index < recipients.size(); index++) {
            if (notice.party(recipients.get(index)).isEmpty()) {
                throw RECIPIENT_NOT_IN_NOTICE.at("/recipients/" + index, "named-recipient", "is not in the notice");
            }
        }
        withinTime(asked.duration(), notice.terms().retention(), now);
    }

    /** What a grant allows; the address only with the add-on, and never more than was asked for. */
    public Set<Category> granted(Set<Category> requested, GrantAccess grant) {
        EnumSet<Category> granted = EnumSet.copyOf(grant.categories());
        if (granted.contains(Category.CONTACT_RAW) && !grant.shareAddress()) {
            throw ADDRESS_NOT_SHARED.at("/categories", "share-address", "CONTACT_RAW needs shareAddress");
        }
        if (grant.shareAddress()) {
            granted.add(Category.CONTACT_RAW);
        }
        if (!requested.containsAll(granted)) {
            throw CATEGORY_NOT_REQUESTED.at("/categories", "requested-only", "holds more than was asked for");
        }
        return granted;
    }

    private static NoticeContent known(Optional<PublishedNotice> notice) {
        return notice.map(PublishedNotice::content)
                .orElseThrow(() -> NOTICE_DOES_NOT_FIT.at("/noticeId", "known-notice", "is not a published version"));
    }

    private void withinTime(String duration, String retention, Instant now) {
        Validity asked = parse(duration);
        if (asked.isLongerThan(longest, now) || asked.isLongerThan(Validity.parse(retention), now)) {
            throw refused("is longer than the notice or this service allows");
        }
    }

    private static Validity parse(String duration) {
        try {
            return Validity.parse(duration);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    private static DomainException refused(String message) {
        return DURATION_REFUSED.at("/duration", "duration", message);
    }
}
