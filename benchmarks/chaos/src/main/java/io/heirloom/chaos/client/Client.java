package io.heirloom.chaos.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One client: rolls its dice, does what comes up, rests, and so on until it is told to stop. */
final class Client implements Runnable {

    /** Pieces enough for every client to hold a few, few enough for them to meet. */
    private static final int MOST_PIECES = 80;

    private static final int REST_MILLIS = 60;

    private final Desk desk;
    private final Board board;
    private final Trade trade;
    private final Keeping keeping;
    private final Staff staff;
    private final Consents consents;
    private volatile boolean stopped;

    Client(Desk desk, Board board, Trade trade, Staff staff, Consents consents) {
        this.desk = desk;
        this.board = board;
        this.trade = trade;
        this.keeping = new Keeping(desk, board, trade);
        this.staff = staff;
        this.consents = consents;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            step(desk.random().nextInt(100));
            LockSupport.parkNanos(
                    Duration.ofMillis(1 + desk.random().nextInt(REST_MILLIS)).toNanos());
        }
    }

    /** @param roll 0 to 99 */
    private void step(int roll) {
        switch (roll / 2) {
            case 0, 1, 2, 3 -> trade.look(board.any(desk.random()));
            case 4, 5, 6, 7, 8, 9, 10, 11 -> trade.offer();
            case 12, 13, 14, 15, 16, 17, 18, 19, 20 -> trade.accept();
            case 21, 22 -> trade.decline();
            case 23 -> trade.cancel();
            case 24, 25 -> keeping.report();
            case 26, 27, 28 -> keeping.lift();
            case 29 -> keeping.handOver();
            case 30, 31 -> keeping.takeBack();
            case 32, 33, 34, 35 -> asOwner(consents::answer);
            case 36, 37, 38 -> asOwner(consents::withdraw);
            case 39, 40, 41 -> staff.askForAccess();
            case 42, 43, 44 -> staff.lookAtOwner();
            case 45, 46 -> staff.verify();
            case 47, 48 -> staff.record();
            default -> makeOne();
        }
    }

    /** Nobody asks the brand what she allows: it sells instead. */
    private void asOwner(Runnable step) {
        if (desk.client() == Board.BRAND) {
            trade.offer();
        } else {
            step.run();
        }
    }

    private void makeOne() {
        if (board.size() < MOST_PIECES) {
            staff.register();
        }
    }
}
