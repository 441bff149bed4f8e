package paperboy.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.ListedTopic;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.Subscription;
import paperboy.pipeline.ChannelSetup;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** {@code /subscribe}: lets a channel have digests of a topic, and says what will come. */
final class SubscribeCommand implements Command {
    /** Rows of stars beyond this are hardly ever given. */
    private static final int MOST_STARS = 5;
    /** Where a pace would take longer, the last day is not worth telling. */
    private static final int MOST_RUNS = 1_000;

    private final CommandParts parts;
    private final TopicFinder topics;

    SubscribeCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "subscribe",
                OptionSpec.completed("topic").required(),
                OptionSpec.channel("channel"),
                OptionSpec.oneOf("mode", "both", "new", "drip"),
                OptionSpec.wholeNumber("max", 1, ChannelPlan.MOST_PAPERS),
                OptionSpec.wholeNumber("min_rating", 1, MOST_STARS));
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return topics.complete(request.typed());
    }

    @Override
    public Reply answer(CommandRequest request) {
        Messages messages = Messages.in(request.caller().language());
        ChannelChoice channel = ChannelChoice.of(request.options(), request.caller());
        List<String> missing = BotPermissions.missing(channel.botPermissions(), messages);
        if (!missing.isEmpty()) {
            return Reply.privately(BotPermissions.advice(channel, missing, messages));
        }
        return topics.with(
                request.options().text("topic").orElse(""),
                messages,
                topic -> subscribe(topic, channel, request, messages));
    }

    private Reply subscribe(ListedTopic topic, ChannelChoice channel, CommandRequest request, Messages messages) {
        Options options = request.options();
        Instant now = parts.clock().instant();
        Subscription.Mode mode =
                Named.find(Subscription.Mode.class, options.text("mode")).orElse(Subscription.Mode.BOTH);
        ChannelSetup.Wish wish = new ChannelSetup.Wish(
                request.caller().guild().orElseThrow(),
                channel.id(),
                topic,
                mode,
                options.wholeNumber("min_rating"),
                options.wholeNumber("max"),
                request.caller().user());
        return parts.setup()
                .subscribe(wish, now)
                .map(plan -> told(wish, plan, messages))
                .orElseGet(() -> Reply.privately(messages.rich("channel.foreign", channel.mention())));
    }

    private Reply told(ChannelSetup.Wish wish, ChannelPlan plan, Messages messages) {
        DigestPlan outlook = parts.digests().outlook(plan);
        int waiting = outlook.papers().size() + outlook.left();
        RichText.Builder body = RichText.builder();
        body.add(messages.rich(
                "subscribe.done",
                ChannelChoice.mention(wish.channel()),
                new Span.Strong(Excerpt.of(TopicFinder.label(wish.topic()), 150))));
        body.line().text(ChannelLines.mode(wish.mode(), messages));
        wish.minRating().ifPresent(stars -> body.text(" · " + messages.say("subscriptions.rated", "●".repeat(stars))));
        body.line().text(ChannelLines.when(plan, messages));
        body.line().add(ChannelLines.next(plan, messages));
        body.line().add(pace(plan, waiting, messages));
        if (plan.language() != messages.language()) {
            body.line()
                    .add(messages.rich(
                            "subscribe.language",
                            messages.say("choice.language." + plan.language().tag()),
                            new Span.Code("/schedule set language")));
        }
        return Reply.privately(
                Card.notice(messages.say("subscribe.title"), body.build()),
                new Row.Buttons(List.of(new Row.Button.Press(
                        messages.say("digest.preview.button"),
                        DigestCommand.preview(wish.channel()),
                        Row.Look.SECONDARY))));
    }

    /** How long the papers that wait will last. */
    private static RichText pace(ChannelPlan plan, int waiting, Messages messages) {
        if (waiting == 0) {
            return messages.rich("subscribe.pace.none");
        }
        int runs = (waiting + plan.maxPapers() - 1) / plan.maxPapers();
        Optional<Span> last = runs > MOST_RUNS
                ? Optional.empty()
                : last(plan, runs).map(run -> new Span.Moment(run.at(), Span.Moment.Style.RELATIVE));
        if (last.isEmpty()) {
            return messages.rich("subscribe.pace.long", waiting, runs);
        }
        return runs == 1
                ? messages.rich("subscribe.pace.one", waiting, last.get())
                : messages.rich("subscribe.pace", waiting, runs, last.get());
    }

    private static Optional<DigestSchedule.Run> last(ChannelPlan plan, int runs) {
        List<DigestSchedule.Run> all = new ArrayList<>(plan.nextRun().stream().toList());
        while (!all.isEmpty() && all.size() < runs) {
            all.add(plan.schedule().nextAfter(all.get(all.size() - 1).at()));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
