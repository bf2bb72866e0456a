package io.heirloom.ownership.transfer;

import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps prices readable only under the key of their transfer, which is destroyed when nothing comes of it or when a side is erased. */
@ApplicationScoped
class Prices {

    private static final String CONTEXT = "transfer/price";
    private static final String SEPARATOR = " ";

    private final SubjectKeys keys;

    Prices(SubjectKeys keys) {
        this.keys = keys;
    }

    Uni<Transfer> seal(Transfer transfer) {
        Money price = transfer.price();
        if (price == null) {
            return Uni.createFrom().item(transfer);
        }
        byte[] plain = (price.minor() + SEPARATOR + price.currency()).getBytes(StandardCharsets.US_ASCII);
        return keys.encrypt(key(transfer), CONTEXT, plain)
                .invoke(transfer::sealPrice)
                .replaceWith(transfer);
    }

    /** The same transfers, with their prices where these can be read. */
    Uni<List<Transfer>> open(List<Transfer> transfers) {
        Set<SubjectId> sealed = transfers.stream()
                .filter(transfer -> transfer.sealedPrice != null)
                .map(Prices::key)
                .collect(Collectors.toSet());
        return sealed.isEmpty()
                ? Uni.createFrom().item(transfers)
                : keys.existing(sealed)
                        .invoke(known -> transfers.stream()
                                .filter(transfer -> known.containsKey(key(transfer)))
                                .forEach(transfer -> known.get(key(transfer))
                                        .decrypt(CONTEXT, transfer.sealedPrice)
                                        .map(Prices::read)
                                        .ifPresent(transfer::showPrice)))
                        .replaceWith(transfers);
    }

    private static SubjectId key(Transfer transfer) {
        return SubjectId.recipient(transfer.id);
    }

    private static Money read(byte[] plain) {
        String[] parts = new String(plain, StandardCharsets.US_ASCII).split(SEPARATOR, 2);
        return new Money(Long.valueOf(parts[0]), parts[1]);
    }
}
