package io.heirloom.chaos.client;

import io.heirloom.chaos.client.Board.Piece;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people of the brand do: register and record, ask for access, look at an owner. */
final class Staff {

    private static final String BRAND = "0199a000-0000-7000-8000-000000000001";
    private static final String NOTICE = "0199a000-0000-7000-8000-000000000401";
    private static final String GTIN = "09521101100013";
    private static final String ADMIN = "quillandre-admin";
    private static final String ADVISOR = "quillandre-advisor";
    /** A clock that is an hour slow must not take it for an event to come. */
    private static final Duration PAST = Duration.ofHours(3);

    private final Desk desk;
    private final Board board;

    Staff(Desk desk, Board board) {
        this.desk = desk;
        this.board = board;
    }

    Piece register() {
        String id = desk.freshId().toString();
        var piece = new Piece(id, GTIN, "C" + id.replace("-", "").substring(0, 18));
        var input = new HashMap<String, Object>();
        input.put("id", id);
        input.put("gtin", piece.gtin());
        input.put("serial", piece.serial());
        input.put("identifiers", List.of());
        input.put("manufacturedOn", "2026-01-15");
        input.put("facilityGln", "9521101000016");
        input.put("originCountry", "CH");
        Reply reply =
                desk.command(ADMIN, Command.REGISTER, Map.of("input", input), Map.of("id", id, "piece", piece.id()));
        if (reply.outcome() != Outcome.REFUSED) {
            board.add(piece);
        }
        return piece;
    }

    void record() {
        String id = desk.freshId().toString();
        Piece piece = board.any(desk.random());
        var input = Map.of(
                "id",
                id,
                "bizStep",
                "inspecting",
                "disposition",
                "in_progress",
                "eventTime",
                Instant.now().minus(PAST).toString());
        desk.command(
                ADMIN,
                Command.RECORD,
                Map.of("itemId", piece.id(), "input", input),
                Map.of("id", id, "piece", piece.id()));
    }

    void askForAccess() {
        String id = desk.freshId().toString();
        Piece piece = board.any(desk.random());
        var input = new HashMap<String, Object>();
        input.put("id", id);
        input.put("purpose", "SERVICE");
        input.put("categories", List.of("IDENTITY", "CONTACT", "CONTACT_RAW"));
        input.put("duration", "P30D");
        input.put("recipients", List.of(Map.of("kind", "BRAND", "id", BRAND)));
        input.put("noticeId", NOTICE);
        input.put("noticeVersion", 1);
        desk.command(
                ADVISOR,
                Command.FILE,
                Map.of("itemId", piece.id(), "input", input),
                Map.of("id", id, "piece", piece.id()));
    }

    void lookAtOwner() {
        lookAtOwner(board.any(desk.random()));
    }

    void lookAtOwner(Piece piece) {
        desk.read(ADVISOR, Command.READ_OWNER, Map.of("itemId", piece.id()), Map.of("piece", piece.id()));
    }

    void verify() {
        Piece piece = board.any(desk.random());
        desk.read(
                ADVISOR,
                Command.VERIFY,
                Map.of("gtin", piece.gtin(), "serial", piece.serial()),
                Map.of("piece", piece.id()));
    }
}
