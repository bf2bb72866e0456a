package io.heirloom.journal.query;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code any_of(column, :array)} in HQL: {@code column = any(array)} in SQL. One parameter however many values, so that Hibernate keeps the
 * translated query and PostgreSQL the prepared statement; {@code in :list} is translated anew at each use.
 */
public class AnyOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .registerPattern(
                        "any_of",
                        "?1=any(?2)",
                        contributions
                                .getTypeConfiguration()
                                .getBasicTypeRegistry()
                                .resolve(StandardBasicTypes.BOOLEAN));
    }
}
