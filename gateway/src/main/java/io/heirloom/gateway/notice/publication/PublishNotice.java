package io.heirloom.gateway.notice.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.party.Party;
import io.heirloom.gateway.party.PartyKind;
import io.heirloom.gateway.vault.DataCategory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/** A notice as consent takes it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishNotice(
        UUID id,
        int version,
        Purpose purpose,
        String language,
        String title,
        String text,
        NamedParty controller,
        List<NamedParty> recipients,
        Terms terms,
        Choice choice) {

    static PublishNotice of(UUID id, NoticePublishInput input) {
        List<NoticePartyInput> recipients = input.recipients() == null ? List.of() : input.recipients();
        return new PublishNotice(
                id,
                input.version(),
                input.purpose(),
                input.language(),
                input.title(),
                input.text(),
                NamedParty.of(input.controller()),
                recipients.stream().map(NamedParty::of).toList(),
                Terms.of(input.terms()),
                new Choice(input.choice().grantLabel(), input.choice().refuseLabel(), true, false));
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NamedParty(PartyKind kind, UUID id, String name, String address, String contact, String email, String url) {
        static NamedParty of(NoticePartyInput input) {
            Party party = input.organisation().party("organisation");
            return new NamedParty(
                    party.kind(),
                    party.id(),
                    input.name(),
                    input.address(),
                    input.contact(),
                    input.email(),
                    input.url());
        }
    }

    @RegisterForReflection
    record Terms(
            List<DataCategory> categories,
            String retention,
            List<String> storageLocations,
            String jurisdiction,
            Authority authority,
            String withdrawalUrl,
            String rightsUrl) {
        static Terms of(NoticeTermsInput input) {
            return new Terms(
                    input.categories(),
                    input.retention(),
                    input.storageLocations(),
                    input.jurisdiction(),
                    new Authority(input.authorityName(), input.authorityAddress(), input.authorityContact()),
                    input.withdrawalUrl(),
                    input.rightsUrl());
        }
    }

    @RegisterForReflection
    record Authority(String name, String address, String contact) {}

    @RegisterForReflection
    record Choice(String grantLabel, String refuseLabel, boolean equalProminence, boolean preselected) {}
}
