package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.delivery.PageState;
import paperboy.delivery.PaperFate;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestPlan;
import paperboy.digest.Subscription;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** Why a paper came to a channel, or did not. */
final class WhyLines {
    private static final int MOST_REASON_CHARS = 300;

    private final CommandParts parts;

    WhyLines(CommandParts parts) {
        this.parts = parts;
    }

    /** What became, becomes or does not become of a paper in a channel. */
    RichText of(Paper paper, ChannelPlan plan, Messages messages) {
        return parts.report()
                .fate(plan.channel(), paper.id())
                .map(fate -> known(fate, plan, messages))
                .orElseGet(() -> toCome(paper, plan, messages));
    }

    private static RichText known(PaperFate fate, ChannelPlan plan, Messages messages) {
        Span channel = ChannelChoice.mention(plan.channel());
        if (fate.state() == PageState.SENT && fate.deliveredAt().isPresent()) {
            Span when = new Span.Moment(fate.deliveredAt().get(), Span.Moment.Style.DATE_TIME);
            Span message = new Span.Anchor(messages.say("digest.why.message"), address(plan, fate));
            return messages.rich("digest.why.sent", channel, when, message);
        }
        String reason =
                fate.reason().map(why -> Excerpt.of(why, MOST_REASON_CHARS)).orElse("-");
        return fate.state() == PageState.DEAD
                ? messages.rich("digest.why.dead", channel, reason)
                : messages.rich("digest.why.waits", channel, fate.attempts(), reason);
    }

    /** The message's address (https://docs.discord.com/developers/reference#message-formatting). */
    private static String address(ChannelPlan plan, PaperFate fate) {
        return "https://discord.com/channels/" + plan.guild() + "/" + plan.channel() + "/"
                + fate.messageId().orElse("");
    }

    private RichText toCome(Paper paper, ChannelPlan plan, Messages messages) {
        Span channel = ChannelChoice.mention(plan.channel());
        DigestPlan queue = parts.digests().queue(plan);
        List<PaperId> order =
                queue.papers().stream().map(planned -> planned.paper().id()).toList();
        int place = order.indexOf(paper.id());
        if (place < 0) {
            return messages.rich(elsewhere(paper, plan), channel);
        }
        int digests = place / plan.maxPapers() + 1;
        return messages.rich("digest.why.queue", place + 1, order.size(), channel, digests)
                .and(RichText.builder()
                        .line()
                        .add(ChannelLines.next(plan, messages))
                        .build());
    }

    private String elsewhere(Paper paper, ChannelPlan plan) {
        Optional<Subscription> near = parts.setup().subscriptions(plan.guild(), plan.channel()).stream()
                .filter(subscription -> paper.placements().stream()
                        .anyMatch(place -> place.list().equals(subscription.list())
                                && place.topic().isWithin(subscription.topic())))
                .findFirst();
        return near.isPresent() ? "digest.why.left" : "digest.why.other";
    }
}
