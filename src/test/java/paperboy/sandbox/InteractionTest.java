package paperboy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the page to the bot and back. */
class InteractionTest {
    private static final String COMMANDS = """
            [{'name':'topics','description':'All topics','options':[
                {'type':3,'name':'topic','description':'Which','required':true,'autocomplete':true}]},
             {'name':'subscribe','description':'Subscribe a channel','default_member_permissions':'32','options':[
                {'type':7,'name':'channel','description':'Where'}]},
             {'name':'digest','description':'The digest','options':[
                {'type':1,'name':'preview','description':'Show it','options':[
                    {'type':4,'name':'papers','description':'How many','min_value':1,'max_value':10}]}]}]""";

    private Sandbox sandbox;
    private RestBot rest;
    private GatewayBot gateway;
    private Person you;
    private Person member;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()));
        rest = new RestBot(sandbox);
        gateway = GatewayBot.loggedIn(sandbox);
        you = new Person(sandbox, "you");
        member = new Person(sandbox, "member");
        rest.send("PUT", "/applications/" + app() + "/commands", COMMANDS);
    }

    @AfterEach
    void stop() {
        gateway.close();
        sandbox.close();
    }

    @Test
    void commandArrivesWithEverythingThatDiscordSends() throws Exception {
        command(you, "'name':'subscribe','options':[{'name':'channel','value':'" + channel() + "'}]");

        JsonNode event = gateway.await("INTERACTION_CREATE").path("d");

        assertThat(event.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "application_id",
                        "type",
                        "token",
                        "version",
                        "locale",
                        "channel_id",
                        "channel",
                        "data",
                        "app_permissions",
                        "entitlements",
                        "attachment_size_limit",
                        "authorizing_integration_owners",
                        "member",
                        "guild_id",
                        "guild_locale",
                        "guild",
                        "context");
        assertThat(event.path("data").path("options").toString())
                .isEqualTo("[{\"name\":\"channel\",\"type\":7,\"value\":\"" + channel() + "\"}]");
        assertThat(event.path("data")
                        .path("resolved")
                        .path("channels")
                        .path(channel())
                        .has("app_permissions"))
                .isTrue();
    }

    @Test
    void subcommandCarriesItsTypedOptions() throws Exception {
        command(you, "'name':'digest','subcommand':'preview','options':[{'name':'papers','value':'5'}]");

        JsonNode event = gateway.await("INTERACTION_CREATE").path("d");

        assertThat(event.path("data").path("options").toString())
                .isEqualTo("[{\"name\":\"preview\",\"type\":1,"
                        + "\"options\":[{\"name\":\"papers\",\"type\":4,\"value\":5}]}]");
    }

    @Test
    void whatTheClientWouldRefuseIsRefused() throws IOException {
        assertThat(command(member, "'name':'subscribe'").text("problem")).isEqualTo("You may not use /subscribe here");
        assertThat(command(you, "'name':'topics'").text("problem")).isEqualTo("The option topic is required");
        assertThat(command(you, "'name':'digest','subcommand':'preview','options':[{'name':'papers','value':'x'}]")
                        .text("problem"))
                .isEqualTo("The option papers takes a number");
        assertThat(command(you, "'name':'nothing'").status()).isEqualTo(400);
    }

    @Test
    void privateAnswerIsSeenByItsAskerOnly() throws Exception {
        ask("{'type':4,'data':{'content':'secret','flags':64}}");

        assertThat(shown(you).path(0).path("sandbox").toString())
                .isEqualTo("{\"onlyFor\":\"%s\",\"asked\":{\"user\":\"you\",\"line\":\"/topics topic:基础\"}}"
                        .formatted(you.id()));
        assertThat(shown(member)).isEmpty();
        assertThat(rest.get("/channels/" + channel() + "/messages").json()).isEmpty();
    }

    @Test
    void deferredAnswerThinksUntilItIsEdited() throws Exception {
        JsonNode event = ask("{'type':5}");
        boolean thought = shown(you).path(0).path("sandbox").path("thinking").asBoolean();

        Answer edited = rest.send("PATCH", webhook(event) + "/messages/@original", "{'content':'done'}");

        assertThat(thought).isTrue();
        assertThat(edited.text("content")).isEqualTo("done");
        assertThat(shown(you).path(0).path("sandbox").has("thinking")).isFalse();
    }

    @Test
    void firstFollowUpTakesThePlaceOfTheThinkingMessage() throws Exception {
        JsonNode event = ask("{'type':5}");

        rest.send("POST", webhook(event), "{'content':'one'}");
        rest.send("POST", webhook(event), "{'content':'two'}");

        assertThat(shown(you)).extracting(post -> post.path("content").asText()).containsExactly("one", "two");
    }

    @Test
    void secondAnswerIsRefused() throws Exception {
        JsonNode event = ask("{'type':4,'data':{'content':'x'}}");

        assertThat(answer(event, "{'type':4,'data':{'content':'y'}}").code()).isEqualTo(40060);
    }

    @Test
    void answerToAnUnknownInteractionIsRefused() throws IOException {
        assertThat(rest.send("POST", "/interactions/1/none/callback", "{'type':5}")
                        .code())
                .isEqualTo(10062);
        assertThat(rest.send("POST", "/webhooks/" + app() + "/none", "{'content':'x'}")
                        .code())
                .isEqualTo(10015);
    }

    @Test
    void lateAnswerFailsOnThePageAndIsRefused() throws Exception {
        long before = you.state().json().path("seq").asLong();
        command(you, "'name':'topics','options':[{'name':'topic','value':'x'}]");
        JsonNode event = gateway.await("INTERACTION_CREATE").path("d");

        JsonNode failed = you.event(before, e -> e.path("type").asText().equals("failed"));

        assertThat(failed.path("why").asText()).isEqualTo("The bot did not answer within 3 s");
        assertThat(answer(event, "{'type':5}").code()).isEqualTo(10062);
    }

    @Test
    void refusedAnswerIsToldToThePageAndMayBeMended() throws Exception {
        long before = you.state().json().path("seq").asLong();
        command(you, "'name':'topics','options':[{'name':'topic','value':'x'}]");
        JsonNode event = gateway.await("INTERACTION_CREATE").path("d");

        int refused = answer(event, "{'type':4,'data':{'embeds':[{'url':'javascript:alert(1)','title':'x'}]}}")
                .code();
        JsonNode failed = you.event(before, e -> e.path("type").asText().equals("failed"));

        assertThat(refused).isEqualTo(50035);
        assertThat(failed.path("why").asText()).contains("URL_TYPE_INVALID_SCHEME");
        assertThat(answer(event, "{'type':4,'data':{'content':'x'}}").status()).isEqualTo(204);
    }

    @Test
    void buttonUpdatesItsMessage() throws Exception {
        ask("""
            {'type':4,'data':{'content':'page 1','components':[{'type':1,'components':[
                {'type':2,'style':1,'label':'Next','custom_id':'page:2'}]}]}}""");
        String message = shown(you).path(0).path("id").asText();

        press(message, "page:2", "[]");
        JsonNode click = gateway.await("INTERACTION_CREATE").path("d");
        answer(click, "{'type':7,'data':{'content':'page 2'}}");

        assertThat(click.path("message").path("id").asText()).isEqualTo(message);
        assertThat(click.path("data").path("custom_id").asText()).isEqualTo("page:2");
        assertThat(shown(you)).extracting(post -> post.path("content").asText()).containsExactly("page 2");
    }

    @Test
    void selectSendsItsValuesAndOnlyThose() throws Exception {
        ask("""
            {'type':4,'data':{'components':[{'type':1,'components':[{'type':3,'custom_id':'pick','options':[
                {'label':'A','value':'a'},{'label':'B','value':'b'}]}]}]}}""");
        String message = shown(you).path(0).path("id").asText();

        Answer wrong = press(message, "pick", "['c']");
        press(message, "pick", "['b']");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(gateway.await("INTERACTION_CREATE")
                        .path("d")
                        .path("data")
                        .path("values")
                        .toString())
                .isEqualTo("[\"b\"]");
    }

    @Test
    void modalIsShownFilledAndSentBackInItsShape() throws Exception {
        long before = you.state().json().path("seq").asLong();
        ask("""
            {'type':9,'data':{'custom_id':'note:1','title':'Note','components':[{'type':1,'components':[
                {'type':4,'custom_id':'text','style':2,'label':'Text'}]}]}}""");
        JsonNode shown = you.event(before, e -> e.path("type").asText().equals("modal"));

        you.post("/api/interactions", """
                {'kind':'modal','user':'USER','channel':'CHANNEL','customId':'note:1',
                 'fields':[{'customId':'text','value':'好'}]}""".replace("CHANNEL", channel()));

        assertThat(shown.path("modal").path("title").asText()).isEqualTo("Note");
        assertThat(gateway.await("INTERACTION_CREATE").path("d").path("data").toString())
                .isEqualTo("{\"custom_id\":\"note:1\",\"components\":[{\"type\":1,\"components\":["
                        + "{\"type\":4,\"custom_id\":\"text\",\"value\":\"好\"}]}]}");
    }

    @Test
    void autocompleteReturnsTheBotsChoices() throws Exception {
        CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(() -> {
            try {
                return you.post("/api/autocomplete", """
                        {'user':'USER','channel':'CHANNEL','name':'topics','focused':'topic',
                         'options':[{'name':'topic','value':'基'}]}""".replace("CHANNEL", channel()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        JsonNode event = gateway.await("INTERACTION_CREATE").path("d");
        answer(event, "{'type':8,'data':{'choices':[{'name':'基础','value':'1'}]}}");

        assertThat(event.path("data").path("options").toString())
                .isEqualTo("[{\"name\":\"topic\",\"type\":3,\"value\":\"基\",\"focused\":true}]");
        assertThat(asked.join().json()).hasToString("{\"choices\":[{\"name\":\"基础\",\"value\":\"1\"}]}");
    }

    @Test
    void botThatIsGoneIsOffline() throws Exception {
        sandbox.control().close(4000);
        gateway.awaitClose();
        long before = you.state().json().path("seq").asLong();
        if (you.state().json().path("bot").path("online").asBoolean()) {
            you.event(before, e -> e.path("type").asText().equals("bot"));
        }

        assertThat(command(you, "'name':'topics','options':[{'name':'topic','value':'x'}]")
                        .status())
                .isEqualTo(409);
    }

    private Answer command(Person person, String what) throws IOException {
        return person.post(
                "/api/interactions",
                "{'kind':'command','user':'USER','locale':'zh-CN','channel':'" + channel() + "'," + what + "}");
    }

    private Answer press(String message, String customId, String values) throws IOException {
        return you.post(
                "/api/interactions",
                "{'kind':'component','user':'USER','channel':'%s','message':'%s','customId':'%s','values':%s}"
                        .formatted(channel(), message, customId, values));
    }

    /** You type /topics, the bot answers. */
    private JsonNode ask(String answer) throws Exception {
        command(you, "'name':'topics','options':[{'name':'topic','value':'基础'}]");
        JsonNode event = gateway.await("INTERACTION_CREATE").path("d");
        assertThat(answer(event, answer).status()).isEqualTo(204);
        return event;
    }

    private Answer answer(JsonNode event, String answer) throws IOException {
        String path = "/interactions/" + event.path("id").asText() + "/"
                + event.path("token").asText() + "/callback";
        return rest.send("POST", path, answer);
    }

    private String webhook(JsonNode event) throws IOException {
        return "/webhooks/" + app() + "/" + event.path("token").asText();
    }

    private JsonNode shown(Person person) throws IOException {
        return person.state().json().path("messages").path(channel());
    }

    private String channel() {
        return String.valueOf(sandbox.channels().get(0).id());
    }

    private String app() throws IOException {
        return rest.get("/applications/@me").text("id");
    }
}
