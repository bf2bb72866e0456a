package io.heirloom.gateway.paging;

import java.util.List;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A page as the services answer it. */
@RegisterForReflection
public record RestPage<T>(List<T> items, String nextCursor) {

    public RestPage {
        items = items == null ? List.of() : items;
    }
}
