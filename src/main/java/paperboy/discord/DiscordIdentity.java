package paperboy.discord;

import java.time.Duration;
import paperboy.digest.UserId;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Answer.NotSent;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.Route;
import paperboy.discord.rest.SendOrder;

/**
 * Who our token says we are.
 *
 * @param application Discord's number of the application
 * @param bot its user in servers, who writes our messages
 */
public record DiscordIdentity(String application, UserId bot, String name) {

    /** What asking for our identity came to. */
    public sealed interface Lookup {

        record Known(DiscordIdentity identity) implements Lookup {}

        /** The token is wrong: asking again is of no use. */
        record WrongToken() implements Lookup {}

        /** Discord could not be asked; again after {@code retryAfter}. */
        record Unreachable(String why, Duration retryAfter) implements Lookup {}
    }

    private static final Duration SOON = Duration.ofSeconds(2);

    /** Asks Discord, with one request each for the bot's user and its application. */
    public static Lookup lookup(DiscordRest rest) {
        Answer user = rest.send(Call.get(Route.of("/users/@me")), SendOrder.person());
        if (!(user instanceof Answered me && me.ok())) {
            return failed(user);
        }
        Answer application = rest.send(Call.get(Route.of("/applications/@me")), SendOrder.person());
        if (!(application instanceof Answered app && app.ok())) {
            return failed(application);
        }
        try {
            return new Lookup.Known(new DiscordIdentity(
                    app.body().path("id").asText(),
                    UserId.parse(me.body().path("id").asText()),
                    me.body().path("username").asText()));
        } catch (NumberFormatException e) {
            return new Lookup.Unreachable("Discord's answer names no user", SOON);
        }
    }

    private static Lookup failed(Answer answer) {
        if (answer instanceof Answered answered) {
            return answered.status() == 401
                    ? new Lookup.WrongToken()
                    : new Lookup.Unreachable(answered.summary(), SOON);
        }
        if (answer instanceof Answer.RateLimited limited) {
            return new Lookup.Unreachable(limited.why(), limited.retryAfter());
        }
        if (answer instanceof NotSent notSent) {
            return notSent.reason() == NotSent.Reason.UNAUTHORIZED
                    ? new Lookup.WrongToken()
                    : new Lookup.Unreachable(notSent.why(), SOON);
        }
        return new Lookup.Unreachable(answer.toString(), SOON);
    }
}
