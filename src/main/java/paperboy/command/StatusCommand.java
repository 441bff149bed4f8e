package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.delivery.ChannelStatus;
import paperboy.digest.ChannelPlan;
import paperboy.digest.GuildId;
import paperboy.pipeline.SourceProgress;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** {@code /status}: how the deliveries to the server's channels stand, and what to do where they do not. */
final class StatusCommand implements Command {
    private static final String NAME = "status";
    private static final int CHANNELS = 5;
    private static final int MOST_REASON_CHARS = 200;

    private final CommandParts parts;

    StatusCommand(CommandParts parts) {
        this.parts = parts;
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
        List<ChannelPlan> plans = parts.setup().plans(guild);
        if (plans.isEmpty()) {
            return Reply.privately(messages.rich("subscriptions.none", new Span.Code("/subscribe")));
        }
        Pages pages = new Pages(offset, CHANNELS, plans.size());
        RichText.Builder body = RichText.builder();
        boolean well = true;
        for (ChannelPlan plan : pages.of(plans)) {
            ChannelStatus status = parts.report().status(plan, parts.clock().instant());
            body.text(body.isEmpty() ? "" : "\n\n").add(lines(status, messages));
            well &= status.isWell();
        }
        for (SourceProgress source : parts.sources().get()) {
            body.text("\n").text(told(source, messages));
        }
        Card card = new Card(
                messages.say("status.title"),
                Optional.empty(),
                body.build(),
                pages.isSingle() ? Optional.empty() : Optional.of(pages.label(messages)),
                well ? Card.Accent.NEUTRAL : Card.Accent.WARNING);
        return Reply.privately(
                card,
                pages.row(messages, target -> Action.of(NAME, "page", target)).toArray(Row[]::new));
    }

    private static RichText lines(ChannelStatus status, Messages messages) {
        RichText.Builder lines = RichText.builder()
                .span(ChannelChoice.mention(status.plan().channel()))
                .line()
                .add(ChannelLines.next(status.plan(), messages));
        status.last()
                .ifPresent(sent -> lines.line()
                        .add(messages.rich(
                                "status.last", new Span.Moment(sent.at(), Span.Moment.Style.RELATIVE), sent.papers())));
        for (ChannelStatus.Waiting page : status.waiting()) {
            lines.line().add(messages.rich("status.waits", page.occasion(), page.attempts(), reason(page.reason())));
        }
        for (ChannelStatus.Dead page : status.dead()) {
            lines.line().add(messages.rich("status.dead", page.occasion(), reason(Optional.of(page.reason()))));
        }
        if (!status.missed().isEmpty()) {
            lines.line().add(messages.rich("status.missed", String.join(", ", status.missed())));
        }
        return lines.build();
    }

    /** Such as: arxiv: 19 of 31 papers known, 12 unknown there, 0 still to be asked. */
    private static String told(SourceProgress source, Messages messages) {
        return messages.say(
                "status.source",
                source.source(),
                source.found(),
                source.papers(),
                source.absent(),
                source.failed() + source.waiting());
    }

    private static String reason(Optional<String> reason) {
        return reason.map(why -> Excerpt.of(why, MOST_REASON_CHARS)).orElse("-");
    }
}
