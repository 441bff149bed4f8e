package paperboy.discord.rest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.discord.rest.Answer.NotSent;
import paperboy.discord.rest.Answer.RateLimited;
import paperboy.discord.rest.RateHeaders.Refusal;
import paperboy.discord.rest.SendGate.Admission;
import paperboy.discord.rest.Wire.Exchange;

/**
 * Discord's REST interface. A call goes out at most once, paced by Discord's limits
 * (https://docs.discord.com/developers/topics/rate-limits); whether to try again is for the caller to say. Blocks the
 * calling thread while it waits for its turn and for the answer. Thread-safe.
 */
public final class DiscordRest implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordRest.class);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Optional<BotToken> token;
    private final SendGate gate;
    private final List<OkHttpClient> clients;
    private final Wire paced;
    private final Wire direct;

    public DiscordRest(RestSettings settings, DiscordConnection connection, BotToken token) {
        this(settings, connection, token, System::nanoTime);
    }

    DiscordRest(RestSettings settings, DiscordConnection connection, BotToken token, LongSupplier nanoTime) {
        this.token = Optional.of(token);
        gate = new SendGate(settings, nanoTime);
        OkHttpClient client = HttpClients.of(connection, settings.callTimeout());
        OkHttpClient apart = HttpClients.apart(client, settings.interactionTimeout());
        clients = List.of(client, apart);
        Requests requests = new Requests(settings);
        paced = new Wire(client, requests);
        direct = new Wire(apart, requests);
    }

    /** Sends a call as our bot, when its turn comes. */
    public Answer send(Call call, SendOrder order) {
        Admission admission = gate.enter(call, order);
        if (admission instanceof Admission.Held held) {
            return held.answer();
        }
        SendQueue.Turn turn = ((Admission.Go) admission).turn();
        Exchange exchange = exchange(paced, call, token, turn);
        if (exchange instanceof Exchange.Told told) {
            Duration wait = gate.answered(turn, told.status(), told.rates());
            return told.rates()
                    .refusal()
                    .map(refusal -> limited(call, refusal, wait))
                    .orElse(told.answer());
        }
        Answer silent = ((Exchange.Silent) exchange).answer();
        if (silent instanceof NotSent) {
            gate.cancelled(turn);
        } else {
            gate.unanswered(turn);
        }
        return silent;
    }

    /**
     * Answers an interaction: its route carries the interaction's own token, so ours is left out, and it is exempt from
     * the limit over everything (https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints).
     * Never waits for its turn, and goes out even when {@link #stopped} says that refusals hold everything else back.
     */
    public Answer sendForInteraction(Call call) {
        Optional<NotSent> stopped = gate.stoppedForPeople();
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Exchange exchange = direct.exchange(call, Optional.empty());
        if (exchange instanceof Exchange.Told told) {
            gate.answeredOutside(told.status(), told.rates());
            return told.rates()
                    .refusal()
                    .map(refusal -> limited(call, refusal, refusal.retryAfter().orElse(SHORT)))
                    .orElse(told.answer());
        }
        return ((Exchange.Silent) exchange).answer();
    }

    /** Why nothing is sent at present: a token Discord does not know, or too many refusals; empty while all is well. */
    public Optional<NotSent> stopped() {
        return gate.stopped();
    }

    /** Sends nothing more; calls under way are cut off. Returns at once. */
    @Override
    public void close() {
        gate.close();
        for (OkHttpClient client : clients) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Gives the turn back even if something unforeseen is thrown. */
    private Exchange exchange(Wire wire, Call call, Optional<BotToken> identity, SendQueue.Turn turn) {
        try {
            return wire.exchange(call, identity);
        } catch (RuntimeException | Error e) {
            gate.unanswered(turn);
            throw e;
        }
    }

    private static Answer limited(Call call, Refusal refusal, Duration wait) {
        LOG.warn("rate limited call={} scope={} waitMillis={}", call, refusal.scope(), wait.toMillis());
        return new RateLimited(wait, "429, scope " + refusal.scope());
    }
}
