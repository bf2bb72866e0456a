package io.heirloom.gateway.field;

import static io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper.ARGUMENTS;
import static io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper.DATA_FETCHING_ENVIRONMENT;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Argument;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One row's place in a batch, with the arguments of the field and what SmallRye's loader wants to know of it. */
final class BatchField implements DataFetcher<CompletableFuture<Object>> {

    private final String loader;
    private final ArgumentHelper arguments;

    BatchField(String loader, List<Argument> arguments) {
        this.loader = loader;
        this.arguments = new ArgumentHelper(arguments);
    }

    @Override
    public CompletableFuture<Object> get(DataFetchingEnvironment environment) throws Exception {
        Map<String, Object> context =
                Map.of(ARGUMENTS, arguments.getArguments(environment, true), DATA_FETCHING_ENVIRONMENT, environment);
        return environment.<Object, Object>getDataLoader(loader).load(environment.getSource(), context);
    }
}
