package io.heirloom.gateway.notice;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.RestPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What other folders ask about notices. */
@ApplicationScoped
public class Notices {

    private final NoticeClient client;
    private final Downstream downstream;

    Notices(@RestClient NoticeClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** The version of a notice that each source names; null where it names none. */
    public <S> Uni<List<Notice>> versions(List<S> sources, Function<S, Key> toKey) {
        Function<S, String> key = toKey.andThen(Key::text);
        return downstream
                .readAll(Part.CONSENT, Batch.keys(sources, key), some -> client.versions(some)
                        .map(RestPage::items))
                .map(found -> Batch.align(sources, found, key, Notices::key, Function.<Notice>identity()));
    }

    private static String key(Notice notice) {
        return new Key(notice.uuid(), notice.version()).text();
    }

    /** One version of a notice. */
    public record Key(UUID id, Integer version) {
        String text() {
            return id == null || version == null ? null : id + ":" + version;
        }
    }
}
