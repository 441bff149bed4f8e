package paperboy.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import paperboy.catalog.Paper;
import paperboy.text.Card;
import paperboy.text.Language;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** Puts a plan into words: the line above, a card a paper, the channel's progress. Pure. */
public final class DigestWriter {
    private DigestWriter() {}

    /**
     * Writes the digest of a channel.
     *
     * @param date the channel's local date that it is for
     * @param summary what is known of a paper's content; may be empty text
     */
    public static Digest write(
            ChannelPlan channel,
            Occasion occasion,
            LocalDate date,
            DigestPlan plan,
            BiFunction<Paper, Language, RichText> summary) {
        Messages messages = Messages.in(channel.language());
        List<DigestCard> cards = new ArrayList<>();
        for (PlannedPaper planned : plan.papers()) {
            cards.add(card(planned, plan.total(), messages, summary));
        }
        return new Digest(
                channel.channel(), occasion, channel.language(), heading(plan, day(date, channel), messages), cards);
    }

    private static DigestCard card(
            PlannedPaper planned, int total, Messages messages, BiFunction<Paper, Language, RichText> summary) {
        boolean isNew = planned.novelty() == PlannedPaper.Novelty.NEW;
        String progress = messages.say(isNew ? "digest.progress.new" : "digest.progress", planned.number(), total);
        return new DigestCard(
                planned.paper().id(),
                PaperCard.of(
                        planned.paper(),
                        summary.apply(planned.paper(), messages.language()),
                        Optional.of(progress),
                        isNew ? Card.Accent.NEW : Card.Accent.KNOWN));
    }

    private static RichText heading(DigestPlan plan, String day, Messages messages) {
        RichText.Builder heading = RichText.builder();
        if (plan.papers().isEmpty()) {
            return heading.text(messages.say("digest.nothing", plan.total())).build();
        }
        heading.strong(messages.say("digest.heading", day));
        long fresh = plan.papers().stream()
                .filter(planned -> planned.novelty() == PlannedPaper.Novelty.NEW)
                .count();
        String counts = messages.say("digest.counts", plan.papers().size(), fresh, plan.left());
        return heading.text(" · " + counts).build();
    }

    private static String day(LocalDate date, ChannelPlan channel) {
        if (channel.language() == Language.CHINESE) {
            return DateTimeFormatter.ofPattern("yyyy年M月d日", channel.language().locale())
                    .format(date);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(channel.language().locale())
                .format(date);
    }
}
