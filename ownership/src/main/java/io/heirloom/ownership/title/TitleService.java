package io.heirloom.ownership.title;

import static io.heirloom.ownership.title.TitleProblem.TITLE_NOT_FOUND;

import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads titles, showing each caller what that caller may see. */
@ApplicationScoped
public class TitleService {

    private final TitleRepository titles;

    TitleService(TitleRepository titles) {
        this.titles = titles;
    }

    @WithSession
    Uni<List<TitleView>> visible(Caller caller, Collection<UUID> itemIds) {
        return titles.standing(itemIds).map(found -> found.stream()
                .filter(standing -> Sight.allows(caller, standing))
                .map(standing -> TitleView.of(standing, Party.of(caller)))
                .toList());
    }

    @WithSession
    Uni<Page<TitleView>> heldBy(Party holder, PageRequest request) {
        return titles.heldBy(holder, request).map(rows -> Page.of(rows, request, row -> Cursor.of(row.title().itemId))
                .map(row -> TitleView.of(row, holder)));
    }

    @WithSession
    Uni<Page<ChainLink>> chain(Party viewer, UUID itemId, PageRequest request) {
        return requireHolder(viewer, itemId)
                .chain(() -> titles.chain(itemId, request))
                .map(rows ->
                        Page.of(rows, request, row -> Cursor.of(row.sequence)).map(row -> ChainLink.of(row, viewer)));
    }

    @WithSession
    Uni<List<PageOf<ChainLink>>> chainOfEach(Party viewer, PagesRequest request) {
        return heldBy(viewer, request.parents()).map(Map::keySet).chain(held -> titles.firstOfEach(
                        held, request.limit())
                .map(rows ->
                        PageOf.each(held, rows, row -> row.itemId, request, row -> Cursor.of(row.sequence)).stream()
                                .map(page -> page.map(row -> ChainLink.of(row, viewer)))
                                .toList()));
    }

    /** Those of the pieces that this party holds now, each with its brand. */
    @WithSession
    public Uni<Map<UUID, UUID>> heldBy(Party viewer, Collection<UUID> itemIds) {
        return titles.standing(itemIds).map(found -> found.stream()
                .filter(standing -> standing.title().holder().equals(viewer))
                .collect(Collectors.toMap(standing -> standing.title().itemId, standing -> standing.piece().brandId)));
    }

    /** Refuses everybody but the current holder, as if the piece were unknown. Gives the piece's brand. */
    @WithSession
    public Uni<UUID> requireHolder(Party viewer, UUID itemId) {
        return titles.standing(List.of(itemId)).map(found -> found.stream()
                .filter(standing -> standing.title().holder().equals(viewer))
                .map(standing -> standing.piece().brandId)
                .findAny()
                .orElseThrow(() -> TITLE_NOT_FOUND.because()));
    }

    /** The persons who hold these pieces now. Pieces that are unknown or held by an organisation are absent. */
    @WithSession
    public Uni<List<PersonHolding>> heldByPersons(Collection<UUID> itemIds) {
        return titles.standing(itemIds).map(found -> found.stream()
                .filter(standing -> standing.title().holder().isPerson())
                .map(standing ->
                        new PersonHolding(standing.title().itemId, standing.piece().brandId, standing.title().holderId))
                .toList());
    }

    /** A piece in private hands. */
    public record PersonHolding(UUID itemId, UUID brandId, UUID ownerId) {}
}
