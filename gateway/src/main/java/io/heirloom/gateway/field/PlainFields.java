package io.heirloom.gateway.field;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.schema.model.Wrapper;
import io.smallrye.graphql.spi.DataFetcherService;

/**
 * Found by SmallRye as a service, so its constructor is reached by reflection. Fields with adapters, maps, arrays or optionals stay with SmallRye's own fetcher.
 */
@RegisterForReflection(fields = false)
public class PlainFields implements DataFetcherService {

    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return isPlain(field) ? new PlainField<>(field, owner) : null;
    }

    private static boolean isPlain(Field field) {
        Reference reference = field.getReference();
        boolean adapted = field.isAdaptingWith()
                || field.isAdaptingTo()
                || reference.isAdaptingWith()
                || reference.isAdaptingTo()
                || field.hasTransformation();
        return !adapted
                && !reference.getClassName().startsWith("java.util.Optional")
                && (!field.hasWrapper() || isList(field.getWrapper()));
    }

    private static boolean isList(Wrapper wrapper) {
        return wrapper.isCollection() && wrapper.getWrapper() == null;
    }
}
