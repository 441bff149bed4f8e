package paperboy.discord.gateway;

import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.javacord.api.util.ratelimit.LocalRatelimiter;
import org.javacord.core.DiscordApiImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;

/** One attempt to log in, as lean as Javacord can be: no members, no messages, no waiting for servers. */
final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    private Login() {}

    /**
     * Waits until Discord says READY.
     *
     * @throws ExecutionException if Discord refuses
     * @throws TimeoutException if it takes longer than {@code atMost}; should it succeed later, it is undone
     */
    static DiscordApiImpl attempt(DiscordConnection connection, BotToken token, Duration atMost)
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<DiscordApi> login = builder(connection, token).login();
        try {
            return (DiscordApiImpl) login.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            CompletableFuture<Void> undone = login.thenCompose(DiscordApi::disconnect);
            LOG.debug("late login will be undone pending={}", !undone.isDone());
            throw e;
        }
    }

    private static DiscordApiBuilder builder(DiscordConnection connection, BotToken token) {
        DiscordApiBuilder builder = new DiscordApiBuilder()
                .setToken(token.value())
                .setIntents(Intent.GUILDS)
                .setUserCacheEnabled(false)
                .setWaitForServersOnStartup(false)
                .setGlobalRatelimiter(new LocalRatelimiter(1, Duration.ofMillis(25)))
                .setShutdownHookRegistrationEnabled(false);
        if (connection instanceof DiscordConnection.Through through) {
            // Javacord takes no certificate of ours; the address is a loopback sandbox's.
            builder.setProxy(new Proxy(Proxy.Type.HTTP, through.proxy())).setTrustAllCertificates(true);
        }
        return builder;
    }
}
