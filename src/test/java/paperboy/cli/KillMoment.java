package paperboy.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import paperboy.delivery.PageState;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.fault.Faults;
import paperboy.storage.LedgerView;

/** When a bot is killed: at any moment, and at the steps of a digest's way. */
enum KillMoment {
    /** Any moment from the start of the JVM to some time after the last post. */
    ANY(""),
    /** A first digest is decided on; other channels, or the next run of this one, are not yet. */
    PLANNING(""),
    /** All digests are claimed, and pages have not left. */
    CLAIMED(""),
    /** Posts are noted and have left, and Discord has not processed them. */
    LEAVING("stall-before=60000"),
    /** Discord has the posts, and has not answered. */
    ARRIVED("stall-after=60000"),
    /** Discord has answered, and the receipts are not written. */
    ANSWERED("slow=250"),
    /** First pages have their receipts, later ones are to follow. */
    BETWEEN_PAGES("slow=40"),
    /** As {@link #ARRIVED}, and when the next process does what is left, that one dies too. */
    RECOVERING("stall-after=60000");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ANSWER_HAS_COME = Duration.ofMillis(500);

    private final String fault;

    KillMoment(String fault) {
        this.fault = fault;
    }

    /** Every moment in its turn, any moment most often. */
    static KillMoment inRound(int round) {
        KillMoment[] named = {PLANNING, CLAIMED, LEAVING, ARRIVED, ANSWERED, BETWEEN_PAGES, RECOVERING};
        return round % 3 == 0 ? ANY : named[(round * 2 / 3) % named.length];
    }

    /** How many bots die before one lives. */
    int deaths() {
        return this == RECOVERING ? 2 : 1;
    }

    /** Arms what the moment needs, before the bot is started. */
    void prepare(Faults faults, int posts) {
        faults.clear();
        if (!fault.isEmpty()) {
            faults.arm(Fault.parse(fault + "@POST /channels/*/messages").times(posts));
        }
    }

    /**
     * Waits for the moment and kills.
     *
     * @param random how long the bot lives if any moment will do
     */
    void kill(Jar bot, Path database, Faults faults, Duration random) throws SQLException, InterruptedException {
        if (this == ANY) {
            bot.runsFor(random);
            bot.kill();
            return;
        }
        await(bot, database, faults);
        if (this == ANSWERED) {
            LedgerView.Held held = LedgerView.holdWriting(database);
            bot.runsFor(ANSWER_HAS_COME);
            bot.kill();
            held.close();
        }
        bot.kill();
    }

    private void await(Jar bot, Path database, Faults faults) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (LedgerView view = LedgerView.of(database)) {
            int decided = view.digests();
            int sent = view.pages().getOrDefault(PageState.SENT, 0);
            while (!has(view, decided, sent, faults)) {
                if (!bot.runsFor(Duration.ofMillis(2)) || System.nanoTime() - end > 0) {
                    throw new AssertionError(this + " did not come: " + view.pages() + " " + bot.err());
                }
            }
        }
    }

    private boolean has(LedgerView view, int decided, int sent, Faults faults) throws SQLException {
        Map<PageState, Integer> pages = view.pages();
        boolean claimed = pages.containsKey(PageState.CLAIMED);
        return switch (this) {
            case ANY -> true;
            case PLANNING -> view.digests() > decided;
            case CLAIMED -> claimed && view.due(Clock.systemUTC().instant()) == 0;
            case LEAVING, ARRIVED, ANSWERED, RECOVERING -> faults.armed().isEmpty();
            case BETWEEN_PAGES -> pages.getOrDefault(PageState.SENT, 0) > sent;
        };
    }
}
