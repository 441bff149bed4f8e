package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.CommandBook;
import paperboy.sandbox.guild.EventLog;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Member;
import paperboy.sandbox.guild.Post;
import paperboy.sandbox.http.Json;

/** Everything that one member sees, as one document. Thread-safe. */
public final class PageState {
    private final Guild guild;
    private final CommandBook commands;

    public PageState(Guild guild, CommandBook commands) {
        this.guild = guild;
        this.commands = commands;
    }

    /** The member of this id; nobody named: the first one. */
    Member viewer(String id) {
        return id.isEmpty()
                ? guild.people().get(0)
                : guild.person(id).orElseThrow(() -> Problem.badRequest("No such user"));
    }

    ObjectNode seenBy(Member viewer, boolean botOnline, EventLog events) {
        // The number first: what happens meanwhile comes again as an event, and replaces by id.
        ObjectNode json = Json.object().put("seq", events.seq());
        json.putObject("guild").put("id", String.valueOf(guild.id())).put("name", guild.name());
        json.putObject("bot")
                .put("id", String.valueOf(guild.bot().id()))
                .put("username", guild.bot().username())
                .put("online", botOnline);
        ArrayNode users = json.putArray("users");
        for (Member person : guild.people()) {
            users.addObject()
                    .put("id", String.valueOf(person.id()))
                    .put("username", person.username())
                    .put("admin", person.isAdmin());
        }
        json.set("commands", commands.all());
        channels(json, viewer);
        return json;
    }

    private void channels(ObjectNode json, Member viewer) {
        ArrayNode channels = json.putArray("channels");
        ObjectNode messages = json.putObject("messages");
        for (Channel channel : guild.channels()) {
            if (!channel.isOpenTo(viewer)) {
                continue;
            }
            ObjectNode shown = channels.addObject().put("id", String.valueOf(channel.id()));
            shown.put("name", channel.name()).put("topic", channel.topic()).put("type", channel.type());
            if (channel.isThread()) {
                shown.put("parent_id", String.valueOf(channel.parent()));
            }
            ArrayNode posts = messages.putArray(String.valueOf(channel.id()));
            for (Post post : channel.posts()) {
                if (post.isVisibleTo(viewer)) {
                    posts.add(post.forPage());
                }
            }
        }
    }
}
