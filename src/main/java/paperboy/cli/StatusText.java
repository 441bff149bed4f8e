package paperboy.cli;

import paperboy.delivery.ChannelStatus;
import paperboy.digest.Pause;
import paperboy.text.Language;
import paperboy.text.Messages;

/** A channel's deliveries as lines for an operator. */
final class StatusText {
    private static final Messages WORDS = Messages.in(Language.ENGLISH);

    private StatusText() {}

    static String of(ChannelStatus status) {
        StringBuilder text = new StringBuilder();
        text.append("channel ").append(status.plan().channel());
        text.append("  server ").append(status.plan().guild()).append('\n');
        status.plan().pause().ifPresent(pause -> append(text, pause));
        line(
                text,
                "last",
                status.last()
                        .map(sent -> sent.occasion() + ", " + sent.papers() + " papers, at " + sent.at())
                        .orElse("none yet"));
        line(
                text,
                "next",
                status.plan()
                        .nextRun()
                        .map(run -> run.at() + " (" + status.plan().schedule().zone() + ")")
                        .orElse("none: nothing is subscribed"));
        for (ChannelStatus.Waiting page : status.waiting()) {
            line(
                    text,
                    "waits",
                    page.occasion() + " " + page.state() + " after " + page.attempts() + " tries"
                            + page.reason().map(reason -> ": " + reason).orElse("")
                            + page.nextTryAt().map(at -> ", again at " + at).orElse(""));
        }
        for (ChannelStatus.Dead page : status.dead()) {
            line(text, "failed", page.occasion() + " at " + page.at() + ": " + page.reason());
        }
        if (!status.missed().isEmpty()) {
            line(text, "missed", String.join(", ", status.missed()));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Pause pause) {
        line(
                text,
                "paused",
                "since " + pause.at() + ": " + WORDS.say("advice." + pause.reason())
                        + (pause.detail().isEmpty() ? "" : " (" + pause.detail() + ")"));
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append("  ")
                .append(what)
                .append(" ".repeat(Math.max(1, 8 - what.length())))
                .append(value)
                .append('\n');
    }
}
