package io.heirloom.e2e.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a statement on a schema: PostgreSQL reads it, gives its parameters and results their types and plans it for any values, by which
 * every name, type, right and arbiter of a conflict in it is resolved. It runs nothing.
 *
 * @param types of parameters and results, or why there are none
 */
record Preparation(String types) {

    private static final String TYPES =
            "select format('%s -> %s', parameter_types, result_types) from pg_prepared_statements where name = 'sent'";

    static Preparation of(Connection database, String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute("prepare sent as " + statement);
            try (var types = sql.executeQuery(TYPES)) {
                types.next();
                var prepared = new Preparation(types.getString(1));
                sql.execute("explain (generic_plan) " + statement);
                return prepared;
            } finally {
                sql.execute("deallocate sent");
            }
        } catch (SQLException e) {
            return new Preparation(e.getMessage());
        }
    }

    /** Which of these statements become something else on the later schema than on the one that they were written for. */
    static List<String> changed(List<String> statements, Connection before, Connection after) throws SQLException {
        var changed = new ArrayList<String>();
        for (String statement : statements) {
            Preparation was = of(before, statement);
            Preparation is = of(after, statement);
            if (!was.equals(is)) {
                changed.add(statement + "\n    was: " + was.types + "\n    is:  " + is.types);
            }
        }
        return changed;
    }
}
