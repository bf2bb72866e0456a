package io.heirloom.ownership.transfer.price;

import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps prices readable only under the key of their transfer, which is destroyed when nothing comes of it or when a side is erased. */
@ApplicationScoped
public class Prices {

    private static final String CONTEXT = "transfer/price";
    private static final String SEPARATOR = " ";

    private final SubjectKeys keys;

    Prices(SubjectKeys keys) {
        this.keys = keys;
    }

    /** The price under the key of its transfer; null for none. */
    public Uni<byte[]> seal(UUID transfer, Money price) {
        if (price == null) {
            return Uni.createFrom().nullItem();
        }
        byte[] plain = (price.minor() + SEPARATOR + price.currency()).getBytes(StandardCharsets.US_ASCII);
        return keys.encrypt(SubjectId.recipient(transfer), CONTEXT, plain);
    }

    /** The same transfers, with their prices where these can be read. */
    public <T extends Priced> Uni<List<T>> open(List<T> transfers) {
        Set<SubjectId> sealed = transfers.stream()
                .filter(transfer -> transfer.sealedPrice() != null)
                .map(Prices::key)
                .collect(Collectors.toSet());
        return sealed.isEmpty()
                ? Uni.createFrom().item(transfers)
                : keys.existing(sealed)
                        .invoke(known -> transfers.stream()
                                .filter(transfer -> known.containsKey(key(transfer)))
                                .forEach(transfer -> known.get(key(transfer))
                                        .decrypt(CONTEXT, transfer.sealedPrice())
                                        .map(Prices::read)
                                        .ifPresent(transfer::showPrice)))
                        .replaceWith(transfers);
    }

    private static SubjectId key(Priced transfer) {
        return SubjectId.recipient(transfer.id());
    }

    private static Money read(byte[] plain) {
        String[] parts = new String(plain, StandardCharsets.US_ASCII).split(SEPARATOR, 2);
        return new Money(Long.valueOf(parts[0]), parts[1]);
    }
}
