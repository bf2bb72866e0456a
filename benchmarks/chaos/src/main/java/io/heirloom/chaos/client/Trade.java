package io.heirloom.chaos.client;

import io.heirloom.chaos.client.Board.Kind;
import io.heirloom.chaos.client.Board.Piece;
import io.heirloom.chaos.client.Board.Thing;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Outcome;
import io.heirloom.local.data.DemoPeople;
import java.time.Instant;
import java.util.Map;

/** What a holder and a buyer do: look at a title, offer, accept, decline, take back. */
final class Trade {

    private static final int SHORT_OFFERS = 3;
    private static final int SHORT_SECONDS = 20;

    private final Desk desk;
    private final Board board;
    private final int clients;

    Trade(Desk desk, Board board, int clients) {
        this.desk = desk;
        this.board = board;
        this.clients = clients;
    }

    /** Reads the title; returns its version if this client holds it, else -1. */
    int look(Piece piece) {
        Reply seen = desk.read(
                desk.user(),
                Command.READ_TITLE,
                Map.of("gtin", piece.gtin(), "serial", piece.serial()),
                Map.of("piece", piece.id()));
        boolean holds =
                seen.isOk() && seen.payload().at("/title/viewerIsHolder").asBoolean();
        if (holds) {
            board.holds(piece, desk.client());
        }
        return holds ? seen.payload().at("/title/version").asInt() : -1;
    }

    /** Offers a piece that this client holds to somebody else; every third offer stands for seconds only. */
    void offer() {
        board.ofHolder(desk.client(), desk.random()).ifPresent(piece -> {
            int version = look(piece);
            if (version >= 0) {
                offer(piece, version, other());
            }
        });
    }

    Reply offer(Piece piece, int version, int to) {
        String id = desk.freshId().toString();
        String reason = desk.client() == Board.BRAND ? "SALE" : "GIFT";
        var input = DemoPeople.offer(id, version, reason, desk.person(to), 0, "CHF");
        if (desk.client() != Board.BRAND && desk.random().nextInt(SHORT_OFFERS) == 0) {
            input.put("expiresAt", Instant.now().plusSeconds(SHORT_SECONDS).toString());
        }
        Reply reply = desk.command(
                Command.OFFER,
                Map.of("itemId", piece.id(), "input", input),
                Map.of(
                        "id", id,
                        "piece", piece.id(),
                        "version", Integer.toString(version),
                        "to", Integer.toString(to)));
        if (reply.outcome() != Outcome.REFUSED) {
            board.add(Kind.OFFER, new Thing(id, piece, desk.client(), to));
        }
        return reply;
    }

    void accept() {
        board.any(Kind.OFFER, offer -> offer.to() == desk.client(), desk.random())
                .ifPresent(this::accept);
    }

    Reply accept(Thing offer) {
        Reply reply = answer(Command.ACCEPT, offer);
        if (reply.isOk()) {
            board.holds(offer.piece(), desk.client());
        }
        return reply;
    }

    void decline() {
        board.any(Kind.OFFER, offer -> offer.to() == desk.client(), desk.random())
                .ifPresent(offer -> answer(Command.DECLINE, offer));
    }

    void cancel() {
        board.any(Kind.OFFER, offer -> offer.by() == desk.client(), desk.random())
                .ifPresent(offer -> answer(Command.CANCEL, offer));
    }

    private Reply answer(Command command, Thing offer) {
        Reply reply = desk.command(
                command,
                Map.of("transferId", offer.id(), "version", 0),
                Map.of(
                        "id", offer.id(),
                        "piece", offer.piece().id(),
                        "to", Integer.toString(offer.to())));
        if (reply.outcome() != Outcome.UNKNOWN) {
            board.remove(Kind.OFFER, offer);
        }
        return reply;
    }

    private int other() {
        int to = 1 + desk.random().nextInt(clients);
        return to == desk.client() ? 1 + to % clients : to;
    }
}
