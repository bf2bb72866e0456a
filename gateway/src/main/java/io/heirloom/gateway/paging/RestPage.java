package io.heirloom.gateway.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A page as the services answer it. */
@RegisterForReflection
public record RestPage<T>(List<T> items, String nextCursor) {

    public RestPage {
        items = items == null ? List.of() : items;
    }
}
