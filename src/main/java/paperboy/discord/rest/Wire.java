package paperboy.discord.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Answer.NoAnswer;
import paperboy.discord.rest.Answer.NotSent;

/** Sends one request and reads its answer; no pacing. Thread-safe. */
final class Wire {
    private final OkHttpClient client;
    private final Requests requests;

    Wire(OkHttpClient client, Requests requests) {
        this.client = client;
        this.requests = requests;
    }

    /** How a request went over the wire. */
    sealed interface Exchange {

        /** Headers came; {@code answer} is what they and the body mean, of no use for a 429. */
        record Told(int status, RateHeaders rates, Answer answer) implements Exchange {}

        /** No headers came. */
        record Silent(Answer answer) implements Exchange {}
    }

    Exchange exchange(Call call, Optional<BotToken> token) {
        Departure departure = new Departure();
        try (Response response =
                client.newCall(requests.of(call, token, departure)).execute()) {
            return told(response);
        } catch (IOException e) {
            String why = e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Exchange.Silent(
                    departure.left() ? new NoAnswer(why) : new NotSent(NotSent.Reason.UNREACHABLE, why));
        }
    }

    private static Exchange told(Response response) {
        int status = response.code();
        Optional<JsonNode> body;
        try {
            body = Answers.body(response);
        } catch (IOException e) {
            String why = "HTTP " + status + ", then " + e.getClass().getSimpleName();
            RateHeaders rates = Answers.rates(response, MissingNode.getInstance());
            return new Exchange.Told(status, rates, new NoAnswer(why));
        }
        JsonNode json = body.orElse(MissingNode.getInstance());
        boolean unreadable = response.isSuccessful() && body.isEmpty();
        return new Exchange.Told(
                status,
                Answers.rates(response, json),
                unreadable
                        ? new NoAnswer("HTTP " + status + " with a body that is no JSON or too long")
                        : new Answered(status, json));
    }
}
