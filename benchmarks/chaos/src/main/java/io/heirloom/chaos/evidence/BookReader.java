package io.heirloom.chaos.evidence;

import io.heirloom.chaos.history.Command;
import io.heirloom.local.part.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the books from the databases. */
public final class BookReader {

    private static final String TITLES = "select item_id, sequence, since, until, transfer_id from title";
    private static final String EVENTS = "select id, type, stream, seq, encode(leaf, 'hex') as leaf from journal_event";
    private static final String LEAVES = "select log, leaf_index, event_id, encode(entry, 'hex') as entry from leaf";
    private static final String HEADS = "select log, size, encode(root, 'hex') as root from signed_head";
    private static final String OVERDUE =
            "select id from transfer where state = 'OFFERED' and expires_at < now() - interval '1 minute'";

    private final Databases databases;

    public BookReader(Databases databases) {
        this.databases = databases;
    }

    public Books read() {
        var effects = new EnumMap<Command, Set<String>>(Command.class);
        for (Command command : Command.values()) {
            if (!command.isRead()) {
                effects.put(
                        command,
                        new HashSet<>(databases.rows(keeper(command), effects(command), row -> row.getString(1))));
            }
        }
        return new Books(
                databases.rows(Service.OWNERSHIP, TITLES, BookReader::title),
                Databases.WITH_JOURNAL.stream().flatMap(this::events).toList(),
                databases.rows(
                        Service.LEDGER,
                        LEAVES,
                        row -> new Books.Leaf(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4))),
                databases.rows(
                        Service.LEDGER, HEADS, row -> new Books.Head(row.getInt(1), row.getLong(2), row.getString(3))),
                Map.copyOf(effects),
                databases.rows(Service.OWNERSHIP, OVERDUE, row -> row.getString(1)));
    }

    private java.util.stream.Stream<Books.Event> events(Service service) {
        List<Books.Event> events = databases.rows(
                service,
                EVENTS,
                row -> new Books.Event(
                        service.folder(),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)));
        return events.stream();
    }

    private static Books.Title title(ResultSet row) throws SQLException {
        return new Books.Title(row.getString(1), row.getInt(2), instant(row, 3), instant(row, 4), row.getString(5));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Where the effect of a command stands. */
    private static Service keeper(Command command) {
        return switch (command) {
            case REGISTER, RECORD, VERIFY -> Service.ITEM_REGISTRY;
            case OFFER, ACCEPT, DECLINE, CANCEL, REPORT, LIFT, HAND_OVER, RETURN, READ_TITLE, READ_OWNER ->
                Service.OWNERSHIP;
            case FILE, DELIVER, GRANT, REFUSE, WITHDRAW -> Service.CONSENT;
        };
    }

    private static String effects(Command command) {
        return switch (command) {
            case REGISTER -> "select id from item";
            case RECORD -> "select id from life_event";
            case OFFER -> "select id from transfer";
            case ACCEPT ->
                "select transfer.id from transfer join title on transfer_id = transfer.id where state = 'ACCEPTED'";
            case DECLINE -> "select id from transfer where state = 'DECLINED'";
            case CANCEL -> "select id from transfer where state = 'CANCELLED'";
            case REPORT -> "select id from loss_report";
            case LIFT -> "select id from loss_report where lifted_at is not null";
            case HAND_OVER -> "select id from custody";
            case RETURN -> "select id from custody where until is not null";
            case FILE -> "select id from access_request";
            case DELIVER -> "select request_id from notice_delivery";
            case GRANT -> "select id from consent_record where given_at is not null";
            case REFUSE -> "select id from access_request where state = 'REFUSED'";
            case WITHDRAW -> "select record_id from consent_event where state = 'WITHDRAWN'";
            case READ_TITLE, READ_OWNER, VERIFY -> throw new IllegalArgumentException(command + " changes nothing");
        };
    }
}
