package paperboy.command;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import paperboy.catalog.ListedTopic;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.Pause;
import paperboy.digest.Subscription;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** A channel's plan in words. */
final class ChannelLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MOST_DETAIL_CHARS = 200;

    private ChannelLines() {}

    /** Such as: every day at 09:00, Europe/Berlin; at most 5 papers. */
    static String when(ChannelPlan plan, Messages messages) {
        DigestSchedule schedule = plan.schedule();
        return messages.say(
                "schedule.when",
                DayWords.describe(schedule.days(), messages),
                TIME.format(schedule.postAt()),
                schedule.zone().getId(),
                plan.maxPapers());
    }

    /** When the next digest comes, or why none does and what to do. */
    static RichText next(ChannelPlan plan, Messages messages) {
        return plan.pause()
                .map(pause -> paused(pause, messages))
                .or(() -> plan.nextRun().map(run -> next(run, messages)))
                .orElseGet(() -> messages.rich("schedule.idle", new Span.Code("/subscribe")));
    }

    private static RichText next(DigestSchedule.Run run, Messages messages) {
        return messages.rich(
                "schedule.next",
                new Span.Moment(run.at(), Span.Moment.Style.DATE_TIME),
                new Span.Moment(run.at(), Span.Moment.Style.RELATIVE));
    }

    /** Since when nothing is posted, why, and how to go on. */
    static RichText paused(Pause pause, Messages messages) {
        RichText.Builder text = RichText.builder()
                .add(messages.rich(
                        "schedule.paused",
                        new Span.Moment(pause.at(), Span.Moment.Style.DATE_TIME),
                        messages.say("pause." + pause.reason())));
        if (!pause.detail().isBlank()) {
            text.text(" (" + Excerpt.of(pause.detail(), MOST_DETAIL_CHARS) + ")");
        }
        return text.line()
                .add(messages.rich("schedule.paused.resume", new Span.Code("/schedule resume")))
                .build();
    }

    /** Such as: 3.2 实践 › 过拟合 · new papers only · 2 ● or more. */
    static String subscription(Subscription subscription, Optional<ListedTopic> topic, Messages messages) {
        String name = topic.map(TopicFinder::label)
                .orElseGet(() -> subscription.topic().breadcrumb());
        StringBuilder line =
                new StringBuilder(Excerpt.of(name, 120)).append(" · ").append(mode(subscription.mode(), messages));
        subscription
                .minRating()
                .ifPresent(stars ->
                        line.append(" · ").append(messages.say("subscriptions.rated", "●".repeat(Math.min(stars, 5)))));
        return line.toString();
    }

    static String mode(Subscription.Mode mode, Messages messages) {
        return messages.say("choice.mode." + Named.of(mode));
    }
}
