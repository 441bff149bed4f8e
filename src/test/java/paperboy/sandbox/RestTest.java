package paperboy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels and messages, as a bot without Javacord sees them. */
class RestTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private RestBot bot;
    private String messages;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()).withWire(folder.resolve("wire.jsonl")));
        bot = new RestBot(sandbox);
        messages = "/channels/" + channel() + "/messages";
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void wrongTokenIsUnauthorized() throws IOException {
        Answer answer = new RestBot(sandbox, "wrong").get("/users/@me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json()).hasToString("{\"message\":\"401: Unauthorized\",\"code\":0}");
    }

    @Test
    void unknownRouteIsNotFound() throws IOException {
        Answer answer = bot.get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json()).hasToString("{\"message\":\"404: Not Found\",\"code\":0}");
    }

    @Test
    void everyAnswerLooksAsIfItCameThroughDiscordsFront() throws IOException {
        Answer answer = bot.get("/gateway");

        assertThat(answer.headers().get("Via")).isEqualTo("1.1 google");
        assertThat(answer.headers().getDate("Date")).isNotNull();
        assertThat(answer.text("url")).isEqualTo("wss://gateway.discord.gg");
    }

    @Test
    void messageIsPostedReadEditedAndDeleted() throws IOException {
        String id = bot.send("POST", messages, "{'content':'one'}").text("id");
        String edited =
                bot.send("PATCH", messages + "/" + id, "{'content':'two'}").text("content");
        String read = bot.get(messages + "/" + id).text("content");
        int deleted = bot.send("DELETE", messages + "/" + id, null).status();

        assertThat(edited).isEqualTo("two");
        assertThat(read).isEqualTo("two");
        assertThat(deleted).isEqualTo(204);
        assertThat(bot.get(messages + "/" + id).code()).isEqualTo(10008);
    }

    @Test
    void historyIsPagedNewestFirst() throws IOException {
        String second = "";
        for (String text : new String[] {"1", "2", "3", "4"}) {
            String id = bot.send("POST", messages, "{'content':'" + text + "'}").text("id");
            second = text.equals("2") ? id : second;
        }

        assertThat(contents("?limit=2")).isEqualTo("43");
        assertThat(contents("?after=" + second)).isEqualTo("43");
        assertThat(contents("?before=" + second)).isEqualTo("1");
        assertThat(contents("?around=" + second + "&limit=3")).isEqualTo("321");
    }

    @Test
    void sameNonceIsOneMessage() throws IOException {
        String once = "{'content':'digest','nonce':'n1','enforce_nonce':true}";

        String first = bot.send("POST", messages, once).text("id");
        String again = bot.send("POST", messages, once).text("id");

        assertThat(again).isEqualTo(first);
        assertThat(contents("")).isEqualTo("digest");
    }

    @Test
    void nonceIsForgottenAfterTheWindow() throws IOException {
        try (Sandbox forgetful =
                Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()).withNonceWindow(Duration.ZERO))) {
            RestBot other = new RestBot(forgetful);
            String path = "/channels/" + forgetful.channels().get(0).id() + "/messages";
            String once = "{'content':'digest','nonce':'n1','enforce_nonce':true}";

            String first = other.send("POST", path, once).text("id");

            assertThat(other.send("POST", path, once).text("id")).isNotEqualTo(first);
        }
    }

    @Test
    void emptyMessageIsRefused() throws IOException {
        assertThat(bot.send("POST", messages, "{'content':'  '}").code()).isEqualTo(50006);
    }

    @Test
    void tooLongTitleIsRefusedAtItsPath() throws IOException {
        Answer answer = bot.send("POST", messages, "{'embeds':[{'title':'" + "x".repeat(257) + "'}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json())
                .hasToString(
                        "{\"message\":\"Invalid Form Body\",\"code\":50035,\"errors\":{\"embeds\":{\"0\":{\"title\":"
                                + "{\"_errors\":[{\"code\":\"BASE_TYPE_MAX_LENGTH\","
                                + "\"message\":\"Must be 256 or fewer in length.\"}]}}}}}");
    }

    @Test
    void fileIsKeptAndNamedInTheMessage() throws IOException {
        MultipartBody form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("payload_json", "{\"content\":\"see file\"}")
                .addFormDataPart(
                        "files[0]",
                        "清单.md",
                        RequestBody.create(new byte[] {1, 13, 10, 2}, MediaType.get("text/markdown")))
                .build();

        Answer answer = bot.send(bot.request(messages).post(form).build());

        assertThat(answer.json().path("attachments").path(0).path("filename").asText())
                .isEqualTo("清单.md");
        assertThat(answer.json().path("attachments").path(0).path("size").asInt())
                .isEqualTo(4);
    }

    @Test
    void missingPermissionsAreToldApart() throws IOException {
        sandbox.deny(channel(), Set.of("EMBED_LINKS", "READ_MESSAGE_HISTORY"));
        int plain = bot.send("POST", messages, "{'content':'x'}").status();
        int embed = bot.send("POST", messages, "{'embeds':[{'title':'x'}]}").code();
        String history = contents("");
        sandbox.deny(channel(), Set.of("VIEW_CHANNEL"));
        int hidden = bot.get(messages).code();
        sandbox.deleteChannel(channel());

        assertThat(plain).isEqualTo(200);
        assertThat(embed).isEqualTo(50013);
        assertThat(history).isEmpty();
        assertThat(hidden).isEqualTo(50001);
        assertThat(bot.get("/channels/1").code()).isEqualTo(10003);
    }

    @Test
    void commandsKeepTheirIdsWhenRegisteredAgain() throws IOException {
        String path = "/applications/" + bot.get("/applications/@me").text("id") + "/commands";
        String commands = "[{'name':'topics','description':'All topics'}]";

        String first = bot.send("PUT", path, commands).json().path(0).path("id").asText();
        String again = bot.send("PUT", path, commands).json().path(0).path("id").asText();

        assertThat(first).isNotEmpty().isEqualTo(again);
        assertThat(bot.get(path).json()).hasSize(1);
    }

    @Test
    void commandOutOfRuleIsRefusedAtItsPath() throws IOException {
        String path = "/applications/" + bot.get("/applications/@me").text("id") + "/commands";

        Answer answer = bot.send("PUT", path, "[{'name':'Topics','description':'All topics'}]");

        assertThat(answer.json()
                        .path("errors")
                        .path("0")
                        .path("name")
                        .path("_errors")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
    }

    @Test
    void threadHangsOnItsMessageOnce() throws IOException {
        String id = bot.send("POST", messages, "{'content':'talk'}").text("id");

        Answer thread = bot.send("POST", messages + "/" + id + "/threads", "{'name':'talk'}");
        Answer again = bot.send("POST", messages + "/" + id + "/threads", "{'name':'talk'}");
        Answer inside = bot.send("POST", "/channels/" + id + "/messages", "{'content':'inside'}");

        assertThat(thread.status()).isEqualTo(201);
        assertThat(thread.text("id")).isEqualTo(id);
        assertThat(again.code()).isEqualTo(160004);
        assertThat(inside.text("channel_id")).isEqualTo(id);
    }

    @Test
    void wireRecordsEveryRequestWithoutHeaders() throws IOException {
        bot.get(messages + "?limit=1");
        bot.send("POST", messages, "{'content':'x'}");

        assertThat(Files.readAllLines(folder.resolve("wire.jsonl")))
                .containsExactly(
                        "{\"method\":\"GET\",\"path\":\"%s?limit=1\",\"body\":null,\"status\":200}".formatted(messages),
                        "{\"method\":\"POST\",\"path\":\"%s\",\"body\":{\"content\":\"x\"},\"status\":200}"
                                .formatted(messages));
    }

    private long channel() {
        return sandbox.channels().get(0).id();
    }

    private String contents(String query) throws IOException {
        StringBuilder contents = new StringBuilder();
        bot.get(messages + query)
                .json()
                .forEach(message -> contents.append(message.path("content").asText()));
        return contents.toString();
    }
}
