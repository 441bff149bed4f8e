package paperboy.discord.gateway;

import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.javacord.api.listener.connection.LostConnectionListener;
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
     * A session with Discord.
     *
     * @param watchdog of its connection, as the ears made it
     */
    record Session(DiscordApiImpl api, Watchdog watchdog) {}

    /**
     * Waits until Discord says READY, and Javacord has what it asks for then.
     *
     * @param ears called as soon as READY has come: from then on Discord sends interactions, and Javacord is still busy
     *     with its login, for a request's time or much longer
     * @throws ExecutionException if Discord refuses, or the ears throw
     * @throws TimeoutException if it takes longer than {@code atMost}; should it succeed later, it is undone
     */
    static Session attempt(
            DiscordConnection connection, BotToken token, Duration atMost, Function<DiscordApiImpl, Watchdog> ears)
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<Session> listening = new CompletableFuture<>();
        Function<DiscordApi, LostConnectionListener> atReady = api -> {
            listen((DiscordApiImpl) api, ears, listening);
            return lost -> LOG.debug("connection lost");
        };
        CompletableFuture<DiscordApi> login = builder(connection, token)
                .addListener(LostConnectionListener.class, atReady)
                .login();
        try {
            login.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return listening.get();
        } catch (ExecutionException e) {
            if (listening.isDone() && !listening.isCompletedExceptionally()) {
                hangUp(listening.get().api());
            }
            throw e;
        } catch (TimeoutException | InterruptedException e) {
            listening.cancel(false);
            CompletableFuture<Void> undone = login.thenCompose(DiscordApi::disconnect);
            LOG.debug("late login will be undone pending={}", !undone.isDone());
            throw e;
        }
    }

    /**
     * Javacord makes its listeners when READY has come, before it reads the next event; nothing may be thrown at it.
     */
    private static void listen(
            DiscordApiImpl api, Function<DiscordApiImpl, Watchdog> ears, CompletableFuture<Session> listening) {
        if (listening.isDone()) {
            return;
        }
        try {
            listening.complete(new Session(api, ears.apply(api)));
        } catch (RuntimeException e) {
            listening.completeExceptionally(e);
        }
    }

    /** A login that fails after READY leaves a session behind that would go on hearing all. */
    private static void hangUp(DiscordApiImpl api) {
        try {
            CompletableFuture<Void> gone = api.disconnect();
            LOG.debug("session of a failed login is ended pending={}", !gone.isDone());
        } catch (RuntimeException e) {
            // Its threads are gone before it uses them once more: it has disconnected all the same.
            LOG.debug("session of a failed login is ended, not quite cleanly: {}", e.toString());
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
