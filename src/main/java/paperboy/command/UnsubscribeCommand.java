package paperboy.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.TopicId;
import paperboy.digest.ChannelId;
import paperboy.digest.GuildId;
import paperboy.digest.Subscription;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** {@code /unsubscribe}: ends a channel's subscription to a topic. */
final class UnsubscribeCommand implements Command {
    private final CommandParts parts;
    private final TopicFinder topics;

    UnsubscribeCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "unsubscribe", OptionSpec.completed("topic").required(), OptionSpec.channel("channel"));
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        Caller caller = request.caller();
        ChannelChoice channel = ChannelChoice.of(request.options(), caller);
        return TopicFinder.complete(request.typed(), subscribed(caller.guild().orElseThrow(), channel.id()));
    }

    @Override
    public Reply answer(CommandRequest request) {
        Caller caller = request.caller();
        Messages messages = Messages.in(caller.language());
        GuildId guild = caller.guild().orElseThrow();
        ChannelChoice channel = ChannelChoice.of(request.options(), caller);
        String typed = request.options().text("topic").orElse("");
        List<ListedTopic> subscribed = subscribed(guild, channel.id());
        return topics.with(
                typed,
                subscribed,
                messages,
                topic -> ended(guild, channel, topic, messages),
                () -> Reply.privately(messages.rich(
                        "unsubscribe.none",
                        channel.mention(),
                        new Span.Strong(Excerpt.of(typed, 80)),
                        new Span.Code("/subscriptions"))));
    }

    private Reply ended(GuildId guild, ChannelChoice channel, ListedTopic topic, Messages messages) {
        parts.setup().unsubscribe(guild, channel.id(), topic.id());
        int left = parts.setup().subscriptions(guild, channel.id()).size();
        Span name = new Span.Strong(Excerpt.of(TopicFinder.label(topic), 150));
        return Reply.privately(RichText.builder()
                .add(messages.rich("unsubscribe.done", channel.mention(), name))
                .line()
                .add(messages.rich("unsubscribe.left", left))
                .build());
    }

    /** The topics that the channel has subscribed to, in list order. */
    private List<ListedTopic> subscribed(GuildId guild, ChannelId channel) {
        Set<TopicId> ids = parts.setup().subscriptions(guild, channel).stream()
                .map(Subscription::topicId)
                .collect(Collectors.toSet());
        return topics.all().stream().filter(topic -> ids.contains(topic.id())).toList();
    }
}
