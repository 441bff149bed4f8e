package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.command.CommandSpec;
import paperboy.discord.render.CommandJson;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Answer.RateLimited;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.Route;
import paperboy.discord.rest.SendOrder;

/** Tells Discord our commands, if it does not know them already. */
public final class CommandRegistration {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRegistration.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private CommandRegistration() {}

    /** What became of it. */
    public sealed interface Outcome {

        /** Discord knew all of them as they are. */
        record Unchanged() implements Outcome {}

        record Replaced(int commands) implements Outcome {}

        /** They could not be compared or replaced; the old ones stay in place. Again after {@code retryAfter}. */
        record Failed(String why, Duration retryAfter) implements Outcome {}
    }

    /** Replaces all global commands by these, with one request to look and at most one to write. */
    public static Outcome register(DiscordRest rest, DiscordIdentity identity, List<CommandSpec> specs) {
        Route route = Route.of("/applications/{}/commands", identity.application());
        Answer known = rest.send(Call.get(route).asking("with_localizations", "true"), SendOrder.background());
        if (!(known instanceof Answered told && told.ok())) {
            return failed(known);
        }
        ArrayNode ours = CommandJson.of(specs);
        if (RegisteredCommands.same(told.body(), ours)) {
            return new Outcome.Unchanged();
        }
        Answer replaced = rest.send(Call.put(route, ours), SendOrder.background());
        if (replaced instanceof Answered answered && answered.ok()) {
            LOG.info("commands registered count={}", ours.size());
            return new Outcome.Replaced(ours.size());
        }
        return failed(replaced);
    }

    private static Outcome failed(Answer answer) {
        if (answer instanceof RateLimited limited) {
            return new Outcome.Failed(limited.why(), limited.retryAfter());
        }
        if (answer instanceof Answered answered) {
            JsonNode errors = answered.body().path("errors");
            return new Outcome.Failed(answered.summary() + (errors.isMissingNode() ? "" : " " + errors), SOON);
        }
        return new Outcome.Failed(answer.toString(), SOON);
    }
}
