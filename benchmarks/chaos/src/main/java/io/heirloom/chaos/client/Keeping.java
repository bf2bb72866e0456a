package io.heirloom.chaos.client;

import io.heirloom.chaos.client.Board.Kind;
import io.heirloom.chaos.client.Board.Piece;
import io.heirloom.chaos.client.Board.Thing;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Outcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** What a holder does with a piece that stays hers: report it stolen, lift the report, hand it over to a dealer, take it back. */
final class Keeping {

    private static final String GENEVA = "0199a000-0000-7000-8000-000000000101";

    private final Desk desk;
    private final Board board;
    private final Trade trade;

    Keeping(Desk desk, Board board, Trade trade) {
        this.desk = desk;
        this.board = board;
        this.trade = trade;
    }

    /** Of all she holds, and of what she has just offered, so that a report meets an answer. */
    void report() {
        board.any(Kind.OFFER, offer -> offer.by() == desk.client(), desk.random())
                .map(Thing::piece)
                .or(() -> board.ofHolder(desk.client(), desk.random()))
                .ifPresent(this::report);
    }

    private void report(Piece piece) {
        String id = desk.freshId().toString();
        var input = Map.of(
                "id", id,
                "level", "STOLEN",
                "lostOn", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                "jurisdiction", "CH",
                "policeReference", "PV-1");
        Reply reply = desk.command(
                Command.REPORT, Map.of("itemId", piece.id(), "input", input), Map.of("id", id, "piece", piece.id()));
        if (reply.outcome() != Outcome.REFUSED) {
            board.add(Kind.REPORT, new Thing(id, piece, desk.client(), desk.client()));
        }
    }

    void lift() {
        board.any(Kind.REPORT, report -> report.by() == desk.client(), desk.random())
                .ifPresent(report -> {
                    Reply reply = desk.command(
                            Command.LIFT,
                            Map.of("lossReportId", report.id(), "reason", "Found"),
                            Map.of("id", report.id(), "piece", report.piece().id()));
                    if (reply.outcome() != Outcome.UNKNOWN) {
                        board.remove(Kind.REPORT, report);
                    }
                });
    }

    void handOver() {
        board.ofHolder(desk.client(), desk.random()).ifPresent(piece -> {
            int version = trade.look(piece);
            if (version >= 0) {
                handOver(piece, version);
            }
        });
    }

    private void handOver(Piece piece, int version) {
        String id = desk.freshId().toString();
        var input = Map.of("id", id, "titleVersion", version, "purpose", "SERVICE", "dealerId", GENEVA);
        Reply reply = desk.command(
                Command.HAND_OVER, Map.of("itemId", piece.id(), "input", input), Map.of("id", id, "piece", piece.id()));
        if (reply.outcome() != Outcome.REFUSED) {
            board.add(Kind.CUSTODY, new Thing(id, piece, desk.client(), desk.client()));
        }
    }

    void takeBack() {
        board.any(Kind.CUSTODY, custody -> custody.by() == desk.client(), desk.random())
                .ifPresent(custody -> {
                    Reply reply = desk.command(
                            Command.RETURN,
                            Map.of("custodyId", custody.id(), "version", 0),
                            Map.of("id", custody.id(), "piece", custody.piece().id()));
                    if (reply.outcome() != Outcome.UNKNOWN) {
                        board.remove(Kind.CUSTODY, custody);
                    }
                });
    }
}
