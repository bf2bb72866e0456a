package io.heirloom.gateway.field;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/** Calls the accessor; a scalar whose Java type is not the schema's goes through SmallRye's transformation as ever. */
final class PlainField<T> implements PlugableDataFetcher<T>, LightDataFetcher<T> {

    private final Member member;
    private final FieldHelper transformation;

    PlainField(Field field, Reference owner) {
        this.member = member(field, ClassloadingService.get().loadClass(owner.getClassName()));
        this.transformation = isAsInSchema(field) ? null : new FieldHelper(field);
    }

    @Override
    public T get(GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return read(source);
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        return read(environment.getSource());
    }

    @SuppressWarnings("unchecked")
    private T read(Object source) throws Exception {
        Object value = member instanceof Method accessor
                ? accessor.invoke(source)
                : ((java.lang.reflect.Field) member).get(source);
        return (T) (transformation == null ? value : transformation.transformOrAdaptResponse(value, null));
    }

    private static Member member(Field field, Class<?> owner) {
        try {
            return field.getMethodName() == null
                    ? owner.getField(field.getPropertyName())
                    : owner.getMethod(field.getMethodName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A field of the schema has no accessor: " + field.getName(), e);
        }
    }

    private static boolean isAsInSchema(Field field) {
        Reference reference = field.getReference();
        return reference.getType() != ReferenceType.SCALAR
                || reference.getClassName().equals(reference.getGraphQLClassName());
    }
}
