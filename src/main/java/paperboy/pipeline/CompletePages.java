package paperboy.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.delivery.PageEditor;
import paperboy.delivery.PostOutcome;
import paperboy.digest.ChannelPlan;
import paperboy.digest.PaperCard;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.DeliveryLedger;
import paperboy.storage.DetailsStore;
import paperboy.storage.LateDetails;
import paperboy.text.Card;
import paperboy.text.Language;
import paperboy.text.RichText;

/**
 * Completes cards that were posted before something was known of their papers, by an edit of the message. A digest
 * never waits for that. Thread-safe.
 */
public final class CompletePages {
    private static final Logger LOG = LoggerFactory.getLogger(CompletePages.class);
    /** Later nobody looks, and Discord limits edits of old messages. */
    private static final Duration FRESH = Duration.ofDays(2);

    private static final int AT_ONCE = 20;

    private final CatalogStore catalog;
    private final ChannelStore channels;
    private final DeliveryLedger ledger;
    private final DetailsStore details;
    private final PageEditor editor;
    private final BiFunction<Paper, Language, RichText> summary;

    public CompletePages(
            CatalogStore catalog,
            ChannelStore channels,
            DeliveryLedger ledger,
            DetailsStore details,
            PageEditor editor,
            BiFunction<Paper, Language, RichText> summary) {
        this.catalog = catalog;
        this.channels = channels;
        this.ledger = ledger;
        this.details = details;
        this.editor = editor;
        this.summary = summary;
    }

    /** Edits the messages whose papers are known better now. */
    public void run(Instant now) {
        for (LateDetails message : details.late(now.minus(FRESH), AT_ONCE)) {
            if (isSettled(message)) {
                details.completed(message, now);
            }
        }
    }

    /**
     * Whether the message needs no further try; a fault of ours that one message brings out must not stop the others.
     */
    private boolean isSettled(LateDetails message) {
        try {
            Optional<ChannelPlan> channel =
                    channels.plan(message.channel()).filter(plan -> plan.pause().isEmpty());
            return channel.isEmpty() || complete(message, channel.get().language());
        } catch (RuntimeException broken) {
            LOG.error("page not completed channel={} page={}", message.channel(), message.page(), broken);
            return true;
        }
    }

    /** Whether the message needs no further try. */
    private boolean complete(LateDetails message, Language language) {
        Map<PaperId, Card> cards = new HashMap<>();
        for (Paper paper : catalog.papers(message.papers())) {
            cards.put(
                    paper.id(),
                    PaperCard.of(paper, summary.apply(paper, language), Optional.empty(), Card.Accent.KNOWN));
        }
        String before = ledger.body(message.page());
        String after = editor.revised(before, cards);
        if (after.equals(before)) {
            return true;
        }
        PostOutcome outcome = editor.edit(message.channel(), message.messageId(), after);
        LOG.info("page completed channel={} page={} outcome={}", message.channel(), message.page(), outcome);
        return outcome instanceof PostOutcome.Posted || outcome instanceof PostOutcome.Refused;
    }
}
