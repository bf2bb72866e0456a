package io.heirloom.e2e.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.local.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Old and new pods meet one schema while a release rolls out, and after it is rolled back. {@code -Drelease.record} makes what is there now the
 * last release. The jars of a release themselves: {@link ReleaseJourneyTest}.
 */
class UpgradeTest {

    private static final Path ROOT = Settings.from(System.getenv()).root();
    private static EmbeddedPostgres postgres;
    private static int databases;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        if (System.getProperty("release.record") != null) {
            recordRelease();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<Migrations> databases() {
        return Migrations.all(ROOT).stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasReleasedIsNeverEdited(Migrations migrations) {
        assertThat(migrations.released()).isNotEmpty().allSatisfy((name, checksum) -> {
            assertThat(migrations.now()).containsKey(name);
            assertThat(Migrations.checksum(migrations.now().get(name))).as(name).isEqualTo(checksum);
        });
    }

    /** The schema of the last release, and then the migrations since: what the new code finds is what it would find anew. */
    @ParameterizedTest
    @MethodSource("databases")
    void theLastReleaseBecomesWhatTheNewCodeExpects(Migrations migrations) throws SQLException, IOException {
        try (var upgraded = fresh();
                var anew = fresh()) {
            apply(upgraded, released(migrations));
            assertThat(Schema.of(upgraded).lines()).isEqualTo(migrations.releasedSchema());
            apply(upgraded, since(migrations));
            apply(anew, List.copyOf(migrations.now().values()));
            assertThat(Schema.of(upgraded)).isEqualTo(Schema.of(anew));
        }
    }

    /** The code of the last release goes on while the new schema is there, and again after a rollback. */
    @ParameterizedTest
    @MethodSource("databases")
    void theLastReleaseGoesOnWithTheNewSchema(Migrations migrations) throws SQLException, IOException {
        try (var database = fresh()) {
            apply(database, List.copyOf(migrations.now().values()));
            var released = new Schema(migrations.releasedSchema());
            assertThat(released.brokenBy(Schema.of(database))).isEmpty();
        }
    }

    /** Each statement that the last release sends is still understood, and asks for and gives the same types. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatTheLastReleaseSendsMeansTheSame(Migrations migrations) throws SQLException, IOException {
        try (var before = fresh();
                var after = fresh()) {
            apply(before, released(migrations));
            apply(after, List.copyOf(migrations.now().values()));
            List<String> sent = migrations.releasedStatements();
            assertThat(sent).isNotEmpty();
            for (String statement : sent) {
                assertThat(Preparation.of(before, statement).types())
                        .as(statement)
                        .contains(" -> ");
            }
            assertThat(Preparation.changed(sent, before, after)).isEmpty();
        }
    }

    /** Statements of a release on a schema that has changed since: these fail or mean something else, those do not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alter table piece drop constraint piece_pk                      | no unique or exclusion constraint",
                "alter table piece rename column maker to brand                  | column \"maker\" does not exist",
                "alter table piece alter column maker type uuid using null       | operator does not exist",
                "alter table piece alter column id type numeric                  | {numeric,text}",
                "drop function holder(bigint)                                    | function holder(bigint) does not exist",
                "alter table piece add column weight integer                     |",
                "create index piece_maker_idx on piece (maker)                   |",
            })
    void aStatementThatMeansSomethingElseIsFound(String change, String found) throws SQLException {
        List<String> sent = List.of(
                "select id, holder(id) from piece where maker = $1 || 'x'",
                "insert into piece (id, maker) values ($1, $2) on conflict (id) do nothing");
        try (var before = fresh();
                var after = fresh()) {
            for (Connection database : List.of(before, after)) {
                execute(database, "create table piece (id bigint constraint piece_pk primary key, maker text)");
                execute(database, "create function holder(bigint) returns text language sql as 'select null::text'");
            }
            execute(after, change);
            List<String> changed = Preparation.changed(sent, before, after);
            if (found == null) {
                assertThat(changed).isEmpty();
            } else {
                assertThat(changed).anyMatch(line -> line.contains(found));
            }
        }
    }

    /** Of a table whose pieces stand in a released schema, these changes are refused and those are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table piece drop column maker                                | gone: piece.maker",
                "alter table piece rename column maker to brand                     | gone: piece.maker",
                "alter table piece alter column maker set not null                  | must be given now: piece.maker",
                "alter table piece alter column made_on type text                   | another type: piece.made_on date -> text",
                "alter table piece add column weight integer not null               | new and must be given: piece.weight",
                "alter table piece add constraint piece_old check (made_on < now()) | new rule: constraint piece.piece_old",
                "create unique index piece_maker_key on piece (maker)               | new rule: index piece.piece_maker_key",
                "drop table piece                                                   | gone: piece.maker",
                "alter table piece add column weight integer                        |",
                "alter table piece add column weight integer check (weight > 0)     |",
                "alter table piece add column weight integer not null default 0     |",
                "alter table piece alter column id drop not null                    |",
                "create table tag (id uuid not null primary key)                    |",
                "create index piece_maker_idx on piece (maker)                      |",
            })
    void whatWouldBreakTheLastReleaseIsFound(String change, String found) throws SQLException {
        try (var database = fresh()) {
            execute(
                    database,
                    "create table piece (id bigint not null, maker text, made_on date not null default now())");
            Schema before = Schema.of(database);
            execute(database, change);
            List<String> broken = before.brokenBy(Schema.of(database));
            if (found == null) {
                assertThat(broken).isEmpty();
            } else {
                assertThat(broken).anyMatch(line -> line.startsWith(found));
            }
        }
    }

    private static void recordRelease() throws SQLException, IOException {
        for (Migrations migrations : Migrations.all(ROOT)) {
            try (var database = fresh()) {
                apply(database, List.copyOf(migrations.now().values()));
                migrations.record(Schema.of(database).lines(), new StatementLog(ROOT).statements(migrations));
            }
        }
    }

    private static List<Path> released(Migrations migrations) {
        var files = new ArrayList<Path>();
        migrations
                .released()
                .keySet()
                .forEach(name -> files.add(migrations.now().get(name)));
        return files;
    }

    private static List<Path> since(Migrations migrations) {
        var files = new ArrayList<Path>();
        migrations.now().forEach((name, file) -> {
            if (!migrations.released().containsKey(name)) {
                files.add(file);
            }
        });
        return files;
    }

    private static Connection fresh() throws SQLException {
        String name = "upgrade_" + ++databases;
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            execute(connection, "create database " + name);
        }
        // Statements are sent as they stand, placeholders included.
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", name) + "&preferQueryMode=simple");
    }

    private static void apply(Connection database, List<Path> files) throws SQLException, IOException {
        for (Path file : files) {
            execute(database, Files.readString(file));
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
