package paperboy.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.TopicId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.GuildId;
import paperboy.digest.Subscription;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** {@code /subscriptions}: what each channel of the server gets, and when. */
final class SubscriptionsCommand implements Command {
    private static final String NAME = "subscriptions";
    private static final int CHANNELS = 5;
    private static final int TOPICS = 10;

    private final CommandParts parts;
    private final TopicFinder topics;

    SubscriptionsCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(NAME);
    }

    @Override
    public Reply answer(CommandRequest request) {
        return page(0, request.caller());
    }

    @Override
    public Reply react(ActionRequest request) {
        return page(Typed.offset(request.action().argument(0)), request.caller())
                .as(Reply.Delivery.IN_PLACE);
    }

    private Reply page(int offset, Caller caller) {
        Messages messages = Messages.in(caller.language());
        GuildId guild = caller.guild().orElseThrow();
        List<ChannelPlan> plans = parts.setup().plans(guild).stream()
                .filter(plan ->
                        !parts.setup().subscriptions(guild, plan.channel()).isEmpty())
                .toList();
        if (plans.isEmpty()) {
            return Reply.privately(messages.rich("subscriptions.none", new Span.Code("/subscribe")));
        }
        Pages pages = new Pages(offset, CHANNELS, plans.size());
        Map<TopicId, ListedTopic> known =
                topics.all().stream().collect(Collectors.toMap(ListedTopic::id, Function.identity()));
        RichText.Builder body = RichText.builder();
        for (ChannelPlan plan : pages.of(plans)) {
            body.text(body.isEmpty() ? "" : "\n\n").add(channel(plan, known, messages));
        }
        Card card = new Card(
                messages.say("subscriptions.title"),
                Optional.empty(),
                body.build(),
                pages.isSingle() ? Optional.empty() : Optional.of(pages.label(messages)),
                Card.Accent.NEUTRAL);
        return Reply.privately(
                card,
                pages.row(messages, target -> Action.of(NAME, "page", target)).toArray(Row[]::new));
    }

    private RichText channel(ChannelPlan plan, Map<TopicId, ListedTopic> known, Messages messages) {
        List<Subscription> subscriptions = parts.setup().subscriptions(plan.guild(), plan.channel());
        RichText.Builder lines = RichText.builder()
                .span(ChannelChoice.mention(plan.channel()))
                .text(" · " + ChannelLines.when(plan, messages))
                .line()
                .add(ChannelLines.next(plan, messages));
        subscriptions.stream()
                .limit(TOPICS)
                .map(one -> ChannelLines.subscription(one, Optional.ofNullable(known.get(one.topicId())), messages))
                .forEach(line -> lines.line().text("• " + line));
        if (subscriptions.size() > TOPICS) {
            lines.line().text(messages.say("subscriptions.more", subscriptions.size() - TOPICS));
        }
        return lines.build();
    }
}
