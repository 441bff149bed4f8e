package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.gateway.Gateway;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.CommandBook;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Interaction;
import paperboy.sandbox.guild.Interactions;
import paperboy.sandbox.guild.Member;
import paperboy.sandbox.guild.Post;

/** Turns what a member does on the page into interactions, and sends them to the bot. Thread-safe. */
public final class PageInteractions {
    private static final String EVENT = "INTERACTION_CREATE";

    private final Guild guild;
    private final Interactions interactions;
    private final Gateway gateway;
    private final InteractionJson frames;
    private final CommandLine commands;

    public PageInteractions(Guild guild, CommandBook commands, Interactions interactions, Gateway gateway) {
        this.guild = guild;
        this.interactions = interactions;
        this.gateway = gateway;
        this.frames = new InteractionJson(guild);
        this.commands = new CommandLine(guild, commands, frames);
    }

    /** Opens an interaction of the kind that the body names. */
    Interaction open(JsonNode body) {
        Member member = member(body);
        Channel channel = channel(body, member);
        checkReach(channel);
        return switch (body.path("kind").asText()) {
            case "command" -> command(body, member, channel);
            case "component" -> component(body, member, channel);
            case "modal" -> modal(body, member, channel);
            default -> throw Problem.badRequest("kind is command, component or modal");
        };
    }

    /** Asks the bot for the choices of the focused option. */
    Interaction openAutocomplete(JsonNode body) {
        Member member = member(body);
        Channel channel = channel(body, member);
        checkReach(channel);
        CommandLine.Typed typed = commands.unfinished(body, member);
        Interaction opened = interactions.open(Interaction.AUTOCOMPLETE, member, channel, "", 0);
        gateway.dispatch(EVENT, frames.of(opened, locale(body), typed.data()));
        return opened;
    }

    private Interaction command(JsonNode body, Member member, Channel channel) {
        CommandLine.Typed typed = commands.sent(body, member);
        Interaction opened = interactions.open(Interaction.COMMAND, member, channel, typed.line(), 0);
        gateway.dispatch(EVENT, frames.of(opened, locale(body), typed.data()));
        return opened;
    }

    private Interaction component(JsonNode body, Member member, Channel channel) {
        Post post = post(body, member, channel);
        JsonNode component =
                Components.find(post.message(), body.path("customId").asText());
        ObjectNode data = Components.pressed(component, body.path("values"));
        String words = Components.words(component, body.path("values"));
        Interaction opened = interactions.open(Interaction.COMPONENT, member, channel, words, post.id());
        ObjectNode event = frames.of(opened, locale(body), data);
        event.set("message", post.message());
        gateway.dispatch(EVENT, event);
        return opened;
    }

    private Interaction modal(JsonNode body, Member member, Channel channel) {
        JsonNode shown = interactions
                .modal(member, body.path("customId").asText())
                .orElseThrow(() -> Problem.badRequest("There is no such form"));
        ObjectNode data = Components.filled(shown, body.path("fields"));
        boolean hasMessage = body.hasNonNull("message");
        long source = hasMessage ? post(body, member, channel).id() : 0;
        String title = shown.path("title").asText();
        Interaction opened = interactions.open(Interaction.MODAL, member, channel, title, source);
        ObjectNode event = frames.of(opened, locale(body), data);
        if (hasMessage) {
            event.set("message", post(body, member, channel).message());
        }
        gateway.dispatch(EVENT, event);
        return opened;
    }

    private void checkReach(Channel channel) {
        if (!gateway.isOnline()) {
            throw new Problem(409, "The bot is offline");
        }
        if (guild.presence() != Guild.Presence.THERE && channel.type() != Channel.DIRECT) {
            throw new Problem(409, "The bot is not in this guild now");
        }
    }

    private Member member(JsonNode body) {
        return guild.person(body.path("user").asText()).orElseThrow(() -> Problem.badRequest("No such user"));
    }

    private Channel channel(JsonNode body, Member member) {
        return guild.channel(body.path("channel").asLong())
                .filter(found -> found.isOpenTo(member))
                .orElseThrow(() -> Problem.badRequest("No such channel"));
    }

    private static Post post(JsonNode body, Member member, Channel channel) {
        return channel.find(body.path("message").asLong())
                .filter(found -> found.isVisibleTo(member))
                .orElseThrow(() -> Problem.badRequest("That message is gone"));
    }

    private static String locale(JsonNode body) {
        return body.path("locale").asText("en-US");
    }
}
