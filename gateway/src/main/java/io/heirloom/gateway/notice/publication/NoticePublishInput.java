package io.heirloom.gateway.notice.publication;

import io.heirloom.gateway.consent.Purpose;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("NoticePublishInput")
@Description("A new version of a notice.")
public record NoticePublishInput(
        @Description("Global id or UUID of the notice; without it a new one begins.") @Id
        String id,

        @Description("Its version: the last one plus 1, the first is 1.")
        int version,

        @NonNull @Description("For which purpose.") Purpose purpose,
        @NonNull @Description("BCP 47 language.") String language,
        @NonNull @Description("Its title.") String title,
        @NonNull @Description("Its text.") String text,

        @NonNull @Description("Who answers for the use of the data.")
        NoticePartyInput controller,

        @Description("Further parties that may receive the data.")
        List<NoticePartyInput> recipients,

        @NonNull @Description("What the notice promises.") NoticeTermsInput terms,

        @NonNull @Description("The two buttons of the decision.")
        NoticeChoiceInput choice) {}
