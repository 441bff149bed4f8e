package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** {@code /privacy}: what is kept of the person who asks, and its deletion. */
final class PrivacyCommand implements Command {
    private static final String NAME = "privacy";

    private final CommandParts parts;

    PrivacyCommand(CommandParts parts) {
        this.parts = parts;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone(NAME);
    }

    @Override
    public Reply answer(CommandRequest request) {
        return kept(request.caller());
    }

    @Override
    public Reply react(ActionRequest request) {
        Messages messages = Messages.in(request.caller().language());
        Reply reply = switch (request.action().verb()) {
            case "ask" -> question(request.caller(), messages);
            case "delete" -> deleted(request.caller(), messages);
            default -> kept(request.caller());
        };
        return reply.as(Reply.Delivery.IN_PLACE);
    }

    private Reply kept(Caller caller) {
        Messages messages = Messages.in(caller.language());
        int marks = parts.marks().count(caller.user());
        RichText body = RichText.builder()
                .add(messages.rich("privacy.marks", marks))
                .line()
                .add(messages.rich("privacy.admins"))
                .line()
                .add(messages.rich("privacy.nothing"))
                .build();
        Card card = Card.notice(messages.say("privacy.title"), body);
        return marks == 0
                ? Reply.privately(card)
                : Reply.privately(
                        card,
                        new Row.Buttons(List.of(new Row.Button.Press(
                                messages.say("privacy.delete", marks), Action.of(NAME, "ask"), Row.Look.DANGER))));
    }

    private Reply question(Caller caller, Messages messages) {
        int marks = parts.marks().count(caller.user());
        Card card = new Card(
                messages.say("privacy.title"),
                Optional.empty(),
                messages.rich("privacy.question", marks),
                Optional.empty(),
                Card.Accent.WARNING);
        return Reply.privately(
                card,
                new Row.Buttons(List.of(
                        new Row.Button.Press(
                                messages.say("privacy.delete", marks), Action.of(NAME, "delete"), Row.Look.DANGER),
                        new Row.Button.Press(
                                messages.say("privacy.keep"), Action.of(NAME, "show"), Row.Look.SECONDARY))));
    }

    private Reply deleted(Caller caller, Messages messages) {
        int marks = parts.marks().forget(caller.user());
        return Reply.privately(Card.notice(messages.say("privacy.title"), messages.rich("privacy.deleted", marks)));
    }
}
