package io.heirloom.ownership.transfer.offer;

import static io.heirloom.ownership.transfer.offer.OfferProblem.RECIPIENT_IS_HOLDER;

import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.heirloom.ownership.directory.Directory;
import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keeps the persons named in offers: findable by a keyed hash of the e-mail address, readable only under a key of the transfer. */
@ApplicationScoped
public class Recipients {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] CONTEXT = "heirloom/recipient-index/v1\0".getBytes(StandardCharsets.UTF_8);
    private static final String DETAILS = "transfer/recipient";

    private final SubjectKeys keys;
    private final Directory directory;
    private final SecretKeySpec indexKey;

    Recipients(SubjectKeys keys, Directory directory, OfferConfig config) {
        this.keys = keys;
        this.directory = directory;
        this.indexKey = new SecretKeySpec(Base64.getDecoder().decode(config.recipientIndexKey()), HMAC);
    }

    public Viewer viewer(Caller caller) {
        var party = Party.of(caller);
        byte[] index =
                party.isPerson() ? caller.verifiedEmail().map(this::index).orElse(new byte[0]) : new byte[0];
        return new Viewer(party, index);
    }

    /** Addresses the offer; a recipient who is the seller, or an organisation that nobody knows, is refused. */
    public <T extends Addressed> Uni<T> address(T transfer, Viewer seller, Recipient recipient) {
        return recipient.isPerson()
                ? toPerson(transfer, seller, recipient)
                : toOrganisation(transfer, recipient.organisation());
    }

    private <T extends Addressed> Uni<T> toPerson(T transfer, Viewer seller, Recipient person) {
        byte[] index = index(person.email());
        if (MessageDigest.isEqual(seller.emailIndex(), index)) {
            throw RECIPIENT_IS_HOLDER.at("/recipient/email", "other-person", "names the holder");
        }
        byte[] details = (person.name() + "\n" + person.email()).getBytes(StandardCharsets.UTF_8);
        return keys.encrypt(SubjectId.recipient(transfer.id()), DETAILS, details)
                .map(encrypted -> {
                    transfer.toPerson(index, encrypted);
                    return transfer;
                });
    }

    private <T extends Addressed> Uni<T> toOrganisation(T transfer, Party organisation) {
        if (transfer.isOfferedBy(organisation)) {
            throw RECIPIENT_IS_HOLDER.at("/recipient/organisation", "other-party", "names the holder");
        }
        transfer.toOrganisation(organisation);
        return directory.requireKnown(organisation, "/recipient/organisation").replaceWith(transfer);
    }

    public byte[] index(String email) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(indexKey);
            mac.update(CONTEXT);
            return mac.doFinal(normal(email).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    /** Nobody can read any more to whom the offer went, and at what price. */
    public Uni<Void> forget(UUID transferId) {
        return keys.destroy(SubjectId.recipient(transferId));
    }

    private static String normal(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
