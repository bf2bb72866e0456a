package io.heirloom.gateway.guard.execution;

import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.CacheKey;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;

/**
 * The batched fields' loaders. Two fields with different arguments never share a batch: SmallRye's own registry hands the first field's
 * arguments to all of them and compares keys by hash code, which would answer a read for one purpose under another.
 */
@ApplicationScoped
class BatchLoaders {

    private final Map<String, BatchLoaderWithContext<Object, Object>> loaders = new HashMap<>();

    BatchLoaders(Schema schema) {
        var factory = new DataFetcherFactory();
        var names = new BatchLoaderHelper();
        for (Operation operation : schema.getBatchOperations()) {
            BatchLoaderWithContext<Object, Object> loader =
                    factory.getSourceBatchLoader(operation, schema.getTypes().get(operation.getName()));
            loaders.put(names.getName(operation), new ByArguments(loader));
        }
    }

    /** The loaders of one request, made when a field first asks for them. */
    DataLoaderRegistry forRequest() {
        return new OnDemand();
    }

    private final class OnDemand extends DataLoaderRegistry {
        @Override
        @SuppressWarnings("unchecked")
        public <K, V> DataLoader<K, V> getDataLoader(String name) {
            return (DataLoader<K, V>)
                    computeIfAbsent(name, one -> DataLoaderFactory.newDataLoader(loaders.get(one), options()));
        }
    }

    private static DataLoaderOptions options() {
        return DataLoaderOptions.newOptions()
                .setCacheKeyFunction(new SourceAndArguments())
                .build();
    }

    private static Object arguments(Object keyContext) {
        return keyContext instanceof Map<?, ?> context ? context.get(BatchLoaderHelper.ARGUMENTS) : null;
    }

    private static final class SourceAndArguments implements CacheKey<Object> {
        @Override
        public Object getKey(Object source) {
            return source;
        }

        @Override
        public Object getKeyWithContext(Object source, Object context) {
            return new Key(source, arguments(context));
        }

        private record Key(Object source, Object arguments) {}
    }

    private record ByArguments(BatchLoaderWithContext<Object, Object> loader)
            implements BatchLoaderWithContext<Object, Object> {

        @Override
        public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
            List<Object> contexts = environment.getKeyContextsList();
            Map<Object, List<Integer>> groups = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                groups.computeIfAbsent(arguments(contexts.get(i)), _ -> new ArrayList<>())
                        .add(i);
            }
            return groups.size() == 1
                    ? loader.load(keys, environment)
                    : each(List.copyOf(groups.values()), keys, contexts);
        }

        private CompletionStage<List<Object>> each(
                List<List<Integer>> groups, List<Object> keys, List<Object> contexts) {
            Object[] values = new Object[keys.size()];
            CompletableFuture<?>[] loads = groups.stream()
                    .map(group -> some(group, keys, contexts).thenAccept(found -> {
                        for (int i = 0; i < group.size(); i++) {
                            values[group.get(i)] = found.get(i);
                        }
                    }))
                    .map(CompletionStage::toCompletableFuture)
                    .toArray(CompletableFuture[]::new);
            return CompletableFuture.allOf(loads).thenApply(_ -> java.util.Arrays.asList(values));
        }

        private CompletionStage<List<Object>> some(List<Integer> group, List<Object> keys, List<Object> contexts) {
            List<Object> some = group.stream().map(keys::get).toList();
            return loader.load(
                    some,
                    BatchLoaderEnvironment.newBatchLoaderEnvironment()
                            .keyContexts(some, group.stream().map(contexts::get).toList())
                            .build());
        }
    }
}
