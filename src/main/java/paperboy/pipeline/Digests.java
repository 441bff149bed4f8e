package paperboy.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import paperboy.catalog.Paper;
import paperboy.delivery.DigestPage;
import paperboy.delivery.DigestTarget;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.Digest;
import paperboy.digest.DigestPlan;
import paperboy.digest.DigestPlanner;
import paperboy.digest.DigestSchedule;
import paperboy.digest.DigestWriter;
import paperboy.digest.Occasion;
import paperboy.digest.Shelf;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.DeliveryLedger;
import paperboy.text.Language;
import paperboy.text.RichText;

/** Plans and writes digests from what is stored, and claims them in the ledger. Posts nothing. Thread-safe. */
public final class Digests {
    /** How often a plan is made again because other digests took its papers meanwhile. */
    private static final int MOST_PLANS = 3;

    private final CatalogStore catalog;
    private final ChannelStore channels;
    private final DeliveryLedger ledger;
    private final DigestTarget target;
    private final EmptyDay emptyDay;
    private final BiFunction<Paper, Language, RichText> summary;

    /** What a channel hears on a day without papers. */
    public enum EmptyDay {
        /** Nothing. */
        SILENT,
        /** One line on the first such day, nothing on those after it. */
        NOTE
    }

    /** @param summary what is known of a paper's content, labelled; may be empty */
    public Digests(
            CatalogStore catalog,
            ChannelStore channels,
            DeliveryLedger ledger,
            DigestTarget target,
            EmptyDay emptyDay,
            BiFunction<Paper, Language, RichText> summary) {
        this.catalog = catalog;
        this.channels = channels;
        this.ledger = ledger;
        this.target = target;
        this.emptyDay = emptyDay;
        this.summary = summary;
    }

    /** The digest that a channel would get now. Nothing is stored. */
    public Digest preview(ChannelPlan channel, Instant now) {
        LocalDate date = channel.nextRun()
                .map(DigestSchedule.Run::date)
                .orElseGet(() -> now.atZone(channel.schedule().zone()).toLocalDate());
        return write(channel, Occasion.of(date), date, plan(channel, Shelf.of(catalog.papers())));
    }

    /** The papers that a channel would get now, and how many are left. Nothing is stored. */
    public DigestPlan outlook(ChannelPlan channel) {
        return plan(channel, Shelf.of(catalog.papers()));
    }

    /** All that is still to come in a channel, in the order it comes. */
    public DigestPlan queue(ChannelPlan channel) {
        return plan(channel, Shelf.of(catalog.papers()), Integer.MAX_VALUE);
    }

    /**
     * Plans a digest and takes its papers.
     *
     * @param papers of all lists
     * @return how many papers it has; empty if the occasion had its digest before
     */
    Optional<DigestPlan> claim(
            ChannelPlan channel, Occasion occasion, LocalDate date, Instant dueAt, Shelf papers, Instant now) {
        for (int i = 0; i < MOST_PLANS; i++) {
            DigestPlan plan = plan(channel, papers);
            DeliveryLedger.Claim claim =
                    ledger.claim(channel.channel(), occasion, dueAt, pages(channel, occasion, date, plan), now);
            if (claim != DeliveryLedger.Claim.OUTRUN) {
                return claim == DeliveryLedger.Claim.CLAIMED ? Optional.of(plan) : Optional.empty();
            }
        }
        throw new IllegalStateException("channel " + channel.channel() + ": its papers were taken " + MOST_PLANS
                + " times while a digest was planned");
    }

    private List<DigestPage> pages(ChannelPlan channel, Occasion occasion, LocalDate date, DigestPlan plan) {
        boolean quiet = plan.papers().isEmpty()
                && (emptyDay == EmptyDay.SILENT || plan.total() == 0 || ledger.lastWasEmpty(channel.channel()));
        return quiet ? List.of() : target.pages(write(channel, occasion, date, plan));
    }

    private DigestPlan plan(ChannelPlan channel, Shelf papers) {
        return plan(channel, papers, channel.maxPapers());
    }

    private DigestPlan plan(ChannelPlan channel, Shelf papers, int most) {
        ChannelId id = channel.channel();
        return DigestPlanner.plan(channels.subscriptions(id), papers, ledger.delivered(id), most);
    }

    private Digest write(ChannelPlan channel, Occasion occasion, LocalDate date, DigestPlan plan) {
        return DigestWriter.write(channel, occasion, date, plan, summary);
    }
}
