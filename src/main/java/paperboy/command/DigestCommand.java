package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import paperboy.catalog.Paper;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.Digest;
import paperboy.digest.DigestCard;
import paperboy.pipeline.HandDigest;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** {@code /digest}: what a channel would get next, and getting it now. */
final class DigestCommand implements Command {
    private static final String NAME = "digest";
    /** Discord shows at most 10 embeds and 6,000 characters of them in one message; the rest is counted. */
    private static final int MOST_CARDS = 10;

    private static final int MOST_CHARS = 5_000;

    private static final String WHY = "why";

    private final CommandParts parts;
    private final PaperFinder papers;
    private final WhyLines why;

    DigestCommand(CommandParts parts) {
        this.parts = parts;
        papers = new PaperFinder(parts);
        why = new WhyLines(parts);
    }

    /** Shows what a channel would get next. */
    static Action preview(ChannelId channel) {
        return Action.of(NAME, "preview", channel);
    }

    @Override
    public CommandSpec spec() {
        OptionSpec channel = OptionSpec.channel("channel");
        return CommandSpec.forAdmins(
                NAME,
                List.of(
                        new CommandSpec.Subcommand("preview", List.of(channel)),
                        new CommandSpec.Subcommand("now", List.of(channel)),
                        new CommandSpec.Subcommand(
                                WHY, List.of(OptionSpec.completed("paper").required(), channel))));
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return papers.complete(request.typed(), PaperQuery.all());
    }

    @Override
    public Reply answer(CommandRequest request) {
        ChannelId channel =
                ChannelChoice.of(request.options(), request.caller()).id();
        if (request.subcommand().filter(WHY::equals).isPresent()) {
            Messages messages = Messages.in(request.caller().language());
            String typed = request.options().text("paper").orElse("");
            return papers.with(
                    typed, messages, Action.of(NAME, WHY, channel), paper -> why(paper, channel, request.caller()));
        }
        return answer(request.subcommand().orElse("preview"), channel, request.id(), request.caller());
    }

    @Override
    public Reply react(ActionRequest request) {
        ChannelId channel = ChannelId.parse(request.action().argument(0).orElse("0"));
        if (request.action().verb().equals(WHY)) {
            return papers.carried(request.values()).stream()
                    .findFirst()
                    .map(paper -> why(paper, channel, request.caller()).as(Reply.Delivery.IN_PLACE))
                    .orElseGet(() -> PaperView.gone(Messages.in(request.caller().language())));
        }
        String wish = request.action().argument(1).orElse(request.id());
        Reply reply = answer(request.action().verb(), channel, wish, request.caller());
        return request.action().verb().equals("now") ? reply.as(Reply.Delivery.IN_PLACE) : reply;
    }

    /** @param request what makes two wishes for a digest one; the button below a preview carries the preview's */
    private Reply answer(String verb, ChannelId channel, String request, Caller caller) {
        Messages messages = Messages.in(caller.language());
        Function<ChannelPlan, Reply> act =
                verb.equals("now") ? plan -> now(plan, request, messages) : plan -> previewed(plan, request, messages);
        return parts.setup()
                .plan(caller.guild().orElseThrow(), channel)
                .map(act)
                .orElseGet(() -> notSubscribed(channel, messages));
    }

    private Reply why(Paper paper, ChannelId channel, Caller caller) {
        Messages messages = Messages.in(caller.language());
        return parts.setup()
                .plan(caller.guild().orElseThrow(), channel)
                .map(plan -> Reply.privately(Card.notice(paper.title(), why.of(paper, plan, messages))))
                .orElseGet(() -> notSubscribed(channel, messages));
    }

    private static Reply notSubscribed(ChannelId channel, Messages messages) {
        return Reply.privately(
                messages.rich("channel.unknown", ChannelChoice.mention(channel), new Span.Code("/subscribe")));
    }

    private Reply previewed(ChannelPlan plan, String request, Messages messages) {
        if (parts.setup().subscriptions(plan.guild(), plan.channel()).isEmpty()) {
            return notSubscribed(plan.channel(), messages);
        }
        Digest digest = parts.digests().preview(plan, parts.clock().instant());
        List<Card> cards = fitting(digest.cards());
        RichText.Builder text = RichText.builder()
                .add(messages.rich("digest.preview.title", ChannelChoice.mention(plan.channel())))
                .line()
                .add(ChannelLines.next(plan, messages))
                .line()
                .line()
                .add(digest.heading());
        int hidden = digest.cards().size() - cards.size();
        if (hidden > 0) {
            text.line().text(messages.say("digest.preview.more", hidden));
        }
        return new Reply(
                Reply.Delivery.PRIVATE,
                text.build(),
                cards,
                buttons(plan, digest, request, messages),
                Optional.empty());
    }

    private static List<Row> buttons(ChannelPlan plan, Digest digest, String request, Messages messages) {
        return digest.cards().isEmpty() || plan.pause().isPresent()
                ? List.of()
                : List.of(new Row.Buttons(List.of(new Row.Button.Press(
                        messages.say("digest.now.button"),
                        Action.of(NAME, "now", plan.channel(), request),
                        Row.Look.SECONDARY))));
    }

    private static List<Card> fitting(List<DigestCard> all) {
        List<Card> cards = new ArrayList<>();
        int chars = 0;
        for (DigestCard one : all) {
            chars += one.card().title().length() + one.card().body().plain().length();
            if (cards.size() < MOST_CARDS && (cards.isEmpty() || chars <= MOST_CHARS)) {
                cards.add(one.card());
            }
        }
        return cards;
    }

    private Reply now(ChannelPlan plan, String request, Messages messages) {
        HandDigest outcome =
                parts.sending().byHand(plan.channel(), request, parts.clock().instant());
        Span channel = ChannelChoice.mention(plan.channel());
        if (outcome instanceof HandDigest.Sent sent) {
            return Reply.privately(messages.rich("digest.now.sent", sent.papers(), channel, sent.left()));
        }
        if (outcome instanceof HandDigest.Repeated) {
            return Reply.privately(messages.rich("digest.now.before", channel));
        }
        if (outcome instanceof HandDigest.NothingLeft nothing) {
            return Reply.privately(messages.rich("digest.now.nothing", channel, nothing.total()));
        }
        if (outcome instanceof HandDigest.Paused paused) {
            return Reply.privately(ChannelLines.paused(paused.pause(), messages));
        }
        if (outcome instanceof HandDigest.Later later) {
            return Reply.privately(messages.rich("digest.now.later", later.papers(), channel));
        }
        if (outcome instanceof HandDigest.NotSubscribed) {
            return notSubscribed(plan.channel(), messages);
        }
        throw new IllegalStateException("unknown outcome " + outcome);
    }
}
