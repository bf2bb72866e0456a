package io.heirloom.e2e.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a database demands of those who use it: columns, what may stand in them, and what happens on a write. One line each, sorted. */
record Schema(List<String> lines) {

    private static final String CATALOG = """
            select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                    case when a.attnotnull then ' not null' else '' end,
                    case when a.attidentity <> '' then ' identity' when a.atthasdef then ' default' else '' end) as line
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
            union all
            select format('constraint %s.%s (%s) %s', c.relname, k.conname, (select string_agg(a.attname, ' ' order by a.attname)
                    from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey)), pg_get_constraintdef(k.oid))
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
            union all
            select format('index %s.%s (%s) %s', t.relname, c.relname, (select string_agg(a.attname, ' ' order by a.attname)
                    from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)), pg_get_indexdef(i.indexrelid))
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
                where c.relnamespace = 'public'::regnamespace and i.indisunique
                    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
            union all
            select format('trigger %s.%s () %s', c.relname, g.tgname, pg_get_triggerdef(g.oid))
                from pg_trigger g join pg_class c on c.oid = g.tgrelid
                where c.relnamespace = 'public'::regnamespace and not g.tgisinternal
            order by 1""";

    static Schema of(Connection database) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(CATALOG)) {
            while (found.next()) {
                lines.add(found.getString(1));
            }
        }
        return new Schema(lines);
    }

    /** Why code that was written for this schema would fail on the other one; empty where it would not. */
    List<String> brokenBy(Schema later) {
        var broken = new ArrayList<String>();
        Map<String, Column> before = columns();
        Map<String, Column> after = later.columns();
        before.forEach((name, column) -> {
            Column now = after.get(name);
            if (now == null) {
                broken.add("gone: " + name);
            } else if (!now.type().equals(column.type())) {
                broken.add("another type: " + name + " " + column.type() + " -> " + now.type());
            } else if (now.mustBeGiven() && !column.mustBeGiven()) {
                broken.add("must be given now: " + name);
            }
        });
        Set<String> tables = before.values().stream().map(Column::table).collect(Collectors.toSet());
        after.forEach((name, column) -> {
            if (!before.containsKey(name) && tables.contains(column.table()) && column.mustBeGiven()) {
                broken.add("new and must be given: " + name);
            }
        });
        later.lines.stream()
                .filter(line -> !line.startsWith("column ") && !lines.contains(line))
                .filter(line -> tables.contains(Rule.of(line).table()))
                .filter(line -> !Rule.of(line).isAboutNewColumnsOnly(before))
                .forEach(line -> broken.add("new rule: " + line));
        return broken;
    }

    /** A constraint, unique index or trigger, and the columns it names. */
    private record Rule(String table, List<String> columns) {

        static Rule of(String line) {
            String[] part = line.split("[ .()]+", 3);
            String columns = line.substring(line.indexOf('(') + 1, line.indexOf(')'));
            return new Rule(part[1], List.of(columns.split(" ", -1)));
        }

        /** The old code leaves such columns empty, or they have a value of their own. */
        boolean isAboutNewColumnsOnly(Map<String, Column> before) {
            return columns.stream().noneMatch(column -> column.isEmpty() || before.containsKey(table + "." + column));
        }
    }

    private record Column(String table, String type, boolean mustBeGiven) {}

    private Map<String, Column> columns() {
        var columns = new TreeMap<String, Column>();
        for (String line : lines) {
            if (line.startsWith("column ")) {
                String[] part = line.split(" ", 3);
                String type = part[2].replaceFirst("( not null)?( identity| default)?$", "");
                boolean mustBeGiven = part[2].endsWith(" not null");
                columns.put(part[1], new Column(part[1].split("\\.", 2)[0], type, mustBeGiven));
            }
        }
        return columns;
    }
}
