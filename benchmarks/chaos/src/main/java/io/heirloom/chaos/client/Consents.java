package io.heirloom.chaos.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.chaos.client.Board.Kind;
import io.heirloom.chaos.client.Board.Piece;
import io.heirloom.chaos.client.Board.Thing;
import io.heirloom.chaos.history.Command;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.Gateway;
import java.util.List;
import java.util.Map;

/** What an owner does about who may see her: grants and refuses what the brand asks, and withdraws; the brand looks at once. */
final class Consents {

    private static final List<String> CATEGORIES = List.of("IDENTITY", "CONTACT", "CONTACT_RAW");

    private final Desk desk;
    private final Board board;
    private final Gateway gateway;
    private final Staff staff;

    Consents(Desk desk, Board board, Gateway gateway, Staff staff) {
        this.desk = desk;
        this.board = board;
        this.gateway = gateway;
        this.staff = staff;
    }

    /** Answers a request that waits for her, three times of four with a grant. */
    void answer() {
        for (JsonNode request : waiting()) {
            if (request.path("state").asText().equals("OPEN")) {
                String item = Answers.uuid(request.at("/item/id").asText());
                answer(request, new Piece(item, "", ""));
                return;
            }
        }
    }

    private void answer(JsonNode request, Piece piece) {
        String id = Answers.uuid(request.path("id").asText());
        String notice = request.path("noticeSha256").asText();
        Map<String, String> asked = Map.of("id", id, "piece", piece.id());
        if (desk.random().nextInt(4) == 0) {
            desk.command(Command.REFUSE, Map.of("accessRequestId", id), asked);
            return;
        }
        desk.command(Command.DELIVER, Map.of("accessRequestId", id, "noticeSha256", notice), asked);
        var input = Map.of("noticeSha256", notice, "categories", CATEGORIES, "shareAddress", true);
        Reply granted = desk.command(
                Command.GRANT,
                Map.of("accessRequestId", id, "input", input),
                Map.of("request", id, "piece", piece.id()));
        if (granted.isOk()) {
            String consent = Answers.uuid(granted.payload().at("/consent/id").asText());
            board.add(Kind.CONSENT, new Thing(consent, piece, desk.client(), desk.client()));
            staff.lookAtOwner(piece);
        }
    }

    void withdraw() {
        board.any(Kind.CONSENT, consent -> consent.by() == desk.client(), desk.random())
                .ifPresent(consent -> {
                    Reply reply = desk.command(
                            Command.WITHDRAW,
                            Map.of("consentId", consent.id()),
                            Map.of("id", consent.id(), "piece", consent.piece().id()));
                    if (reply.isOk()) {
                        board.remove(Kind.CONSENT, consent);
                        staff.lookAtOwner(consent.piece());
                    }
                });
    }

    private JsonNode waiting() {
        try {
            return gateway.ask(desk.user(), Documents.OPEN_REQUESTS, Map.of()).at("/data/viewer/accessRequests/nodes");
        } catch (DemoFailure e) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
