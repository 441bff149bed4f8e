package paperboy.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static paperboy.discord.rest.LoopbackDiscord.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import paperboy.command.Action;
import paperboy.command.ActionRequest;
import paperboy.command.Attachment;
import paperboy.command.Caller;
import paperboy.command.Choice;
import paperboy.command.Command;
import paperboy.command.CommandRequest;
import paperboy.command.CommandSpec;
import paperboy.command.Commands;
import paperboy.command.OptionSpec;
import paperboy.command.OptionValue;
import paperboy.command.Options;
import paperboy.command.Reply;
import paperboy.digest.ChannelId;
import paperboy.digest.GuildId;
import paperboy.digest.UserId;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.LoopbackDiscord;
import paperboy.text.Language;
import paperboy.text.RichText;

class InteractionBridgeTest {
    private static final Reply HELLO = Reply.privately(RichText.of("hello"));
    private static final Reply TURNED = HELLO.as(Reply.Delivery.IN_PLACE);
    private static final Caller MEMBER = new Caller(
            new UserId(5),
            Optional.of(new GuildId(3)),
            new ChannelId(4),
            Language.ENGLISH,
            Caller.Rights.MEMBER,
            OptionalLong.of(84992));

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final DiscordRest rest = discord.rest();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final List<InteractionBridge> bridges = new ArrayList<>();

    @AfterEach
    void close() {
        slow.countDown();
        bridges.forEach(InteractionBridge::close);
        rest.close();
        discord.close();
    }

    @Test
    void aCommandIsAnsweredByItsCallback() {
        AtomicReference<CommandRequest> asked = new AtomicReference<>();
        discord.answers(204, "");

        bridge(Script.answering(CommandSpec.forEveryone("topics"), request -> {
                    asked.set(request);
                    return HELLO;
                }))
                .accept(command("1", "topics", "en-US", "0", """
                        [{"type":3,"name":"topic","value":"基础"},{"type":4,"name":"page","value":2},
                         {"type":7,"name":"in","value":"77"}]"""));

        RecordedRequest request = discord.taken();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/api/v10/interactions/1/token-1/callback");
        assertThat(json(request.getBody().utf8())).isEqualTo(json("""
                {"type":4,"data":{"content":"hello","embeds":[],"components":[],
                 "allowed_mentions":{"parse":[]},"attachments":[],"flags":64}}"""));
        assertThat(asked.get())
                .isEqualTo(new CommandRequest(
                        "1",
                        MEMBER,
                        Optional.empty(),
                        new Options(Map.of(
                                "topic", new OptionValue.Text("基础"),
                                "page", new OptionValue.WholeNumber(2),
                                "in", new OptionValue.Channel(new ChannelId(77), "papers", OptionalLong.of(2048))))));
    }

    @Test
    void aButtonsAnswerTakesThePlaceOfItsMessage() {
        AtomicReference<ActionRequest> pressed = new AtomicReference<>();
        discord.answers(204, "");

        bridge(Script.answering(CommandSpec.forEveryone("papers"), request -> HELLO)
                        .reacting(action -> {
                            pressed.set(action);
                            return TURNED;
                        }))
                .accept(component("2", "papers:turn:3", "[\"31\"]"));

        assertThat(body(discord.taken()).path("type").asInt()).isEqualTo(7);
        assertThat(pressed.get())
                .isEqualTo(new ActionRequest("2", MEMBER, Action.of("papers", "turn", 3), List.of("31")));
    }

    @Test
    void aSlowCommandIsDeferredAndDelaysNoOther() {
        discord.answers(204, "").answers(204, "").answers(200, "{\"id\":\"9\"}");
        InteractionBridge bridge = bridge(
                Script.answering(CommandSpec.forEveryone("slow"), request -> {
                    await(slow);
                    return HELLO;
                }),
                Script.answering(CommandSpec.forEveryone("quick"), request -> HELLO));

        bridge.accept(command("1", "slow", "en-US", "0", "[]"));
        bridge.accept(command("2", "quick", "en-US", "0", "[]"));
        RecordedRequest first = discord.taken();
        RecordedRequest second = discord.taken();
        slow.countDown();
        RecordedRequest third = discord.taken();

        assertThat(first.getUrl().encodedPath()).isEqualTo("/api/v10/interactions/2/token-2/callback");
        assertThat(body(second)).isEqualTo(json("{\"type\":5,\"data\":{\"flags\":64}}"));
        assertThat(third.getRequestLine()).isEqualTo("PATCH /api/v10/webhooks/8/token-1/messages/@original HTTP/1.1");
        assertThat(body(third).path("content").asText()).isEqualTo("hello");
    }

    @Test
    void aSlowButtonsPrivateAnswerIsAMessageOfItsOwn() {
        discord.answers(204, "").answers(200, "{\"id\":\"9\"}");
        InteractionBridge bridge = bridge(Script.answering(CommandSpec.forEveryone("read"), request -> HELLO)
                .reacting(action -> {
                    await(slow);
                    return HELLO;
                }));

        bridge.accept(component("1", "read:menu:abc", "[\"31\"]"));
        RecordedRequest first = discord.taken();
        slow.countDown();
        RecordedRequest second = discord.taken();

        assertThat(body(first)).isEqualTo(json("{\"type\":6}"));
        assertThat(second.getRequestLine()).isEqualTo("POST /api/v10/webhooks/8/token-1 HTTP/1.1");
        assertThat(body(second).path("flags").asInt()).isEqualTo(64);
    }

    @Test
    void whatACommandThrowsIsToldWithAReference() {
        discord.answers(204, "").answers(204, "");
        InteractionBridge bridge = bridge(
                Script.answering(CommandSpec.forEveryone("broken"), request -> {
                    throw new IllegalStateException("secret detail");
                }),
                Script.answering(CommandSpec.forEveryone("deep"), request -> {
                    throw new StackOverflowError();
                }));

        bridge.accept(command("1", "broken", "zh-TW", "0", "[]"));
        String first = content(discord.taken());
        bridge.accept(command("2", "deep", "en-GB", "0", "[]"));
        String second = content(discord.taken());

        assertThat(first).matches("出错了（编号 [0-9A-F]{4}）.*").doesNotContain("secret");
        assertThat(second).matches("Something broke \\(ref [0-9A-F]{4}\\)\\..*");
    }

    @Test
    void anAnswerThatDiscordRefusesIsToldAsBroken() {
        discord.answers(400, "{\"code\":50035,\"message\":\"Invalid Form Body\"}")
                .answers(204, "");

        bridge(Script.answering(CommandSpec.forEveryone("topics"), request -> HELLO))
                .accept(command("1", "topics", "en-US", "0", "[]"));

        assertThat(content(discord.taken())).isEqualTo("hello");
        assertThat(content(discord.taken())).startsWith("Something broke");
    }

    @Test
    void adminsCommandsAnswerAdminsOnly() {
        discord.answers(204, "").answers(204, "").answers(204, "");
        InteractionBridge bridge = bridge(
                Script.answering(CommandSpec.forAdmins("subscribe", OptionSpec.text("topic")), request -> HELLO));

        bridge.accept(command("1", "subscribe", "en-US", "2048", "[]"));
        String member = content(discord.taken());
        bridge.accept(command("2", "subscribe", "en-US", "32", "[]"));
        String manager = content(discord.taken());
        bridge.accept(command("3", "subscribe", "en-US", "8", "[]"));
        String administrator = content(discord.taken());

        assertThat(List.of(member, manager, administrator))
                .containsExactly("This needs the permission Manage Server.", "hello", "hello");
    }

    @Test
    void oldButtonsAndCommandsAreAnsweredKindly() {
        discord.answers(204, "").answers(204, "").answers(204, "");
        InteractionBridge bridge = bridge();

        bridge.accept(component("1", "gone:verb", "[]"));
        String button = content(discord.taken());
        bridge.accept(component("2", "nonsense", "[]"));
        String nonsense = content(discord.taken());
        bridge.accept(command("3", "gone", "en-US", "0", "[]"));
        String command = content(discord.taken());

        assertThat(List.of(button, nonsense))
                .containsOnly("This button is from an older version and no longer works. /help lists what does.");
        assertThat(command).startsWith("This command no longer exists.");
    }

    @Test
    void whatIsDeliveredTwiceIsAnsweredOnce() {
        discord.answers(204, "").answers(204, "");
        InteractionBridge bridge = bridge(Script.answering(CommandSpec.forEveryone("topics"), request -> HELLO));

        bridge.accept(command("1", "topics", "en-US", "0", "[]"));
        bridge.accept(command("1", "topics", "en-US", "0", "[]"));
        bridge.accept(command("2", "topics", "en-US", "0", "[]"));
        List<String> paths = List.of(
                discord.taken().getUrl().encodedPath(), discord.taken().getUrl().encodedPath());

        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/api/v10/interactions/1/token-1/callback", "/api/v10/interactions/2/token-2/callback");
        assertThat(discord.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void proposalsAreShownWhileTyping() {
        discord.answers(204, "").answers(204, "");
        InteractionBridge bridge = bridge(
                Script.answering(CommandSpec.forEveryone("papers"), request -> HELLO)
                        .completing(typed -> List.of(new Choice(typed.option() + " " + typed.typed(), "v"))),
                Script.answering(CommandSpec.forEveryone("broken"), request -> HELLO)
                        .completing(typed -> {
                            throw new IllegalStateException();
                        }));
        String options = "[{\"type\":3,\"name\":\"topic\",\"value\":\"基\",\"focused\":true}]";

        bridge.accept(interaction("1", 4, "en-US", "0", data("papers", options)));
        JsonNode proposed = body(discord.taken());
        bridge.accept(interaction("2", 4, "en-US", "0", data("broken", options)));
        JsonNode broken = body(discord.taken());

        assertThat(proposed)
                .isEqualTo(json("{\"type\":8,\"data\":{\"choices\":[{\"name\":\"topic 基\",\"value\":\"v\"}]}}"));
        assertThat(broken).isEqualTo(json("{\"type\":8,\"data\":{\"choices\":[]}}"));
    }

    @Test
    void aFileGoesWithTheAnswer() {
        discord.answers(204, "");

        bridge(Script.answering(
                        CommandSpec.forEveryone("export"),
                        request -> HELLO.with(new Attachment("list.md", "text/markdown", "# 列表"))))
                .accept(command("1", "export", "en-US", "0", "[]"));

        assertThat(discord.taken().getBody().utf8())
                .contains("\"attachments\":[{\"id\":0,\"filename\":\"list.md\"}]", "name=\"files[0]\"", "# 列表");
    }

    @Test
    void whatIsNoInteractionIsLeftAlone() {
        bridge().accept(json("{\"id\":\"1\",\"type\":2}"));

        assertThat(discord.server().getRequestCount()).isZero();
    }

    private InteractionBridge bridge(Command... commands) {
        InteractionBridge bridge = new InteractionBridge(rest, new Commands(List.of(commands)), Duration.ofMillis(300));
        bridges.add(bridge);
        return bridge;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode body(RecordedRequest request) {
        return json(request.getBody().utf8());
    }

    private static String content(RecordedRequest request) {
        return body(request).path("data").path("content").asText();
    }

    private static JsonNode command(String id, String name, String locale, String permissions, String options) {
        return interaction(id, 2, locale, permissions, data(name, options));
    }

    private static String data(String name, String options) {
        return """
                {"name":"%s","options":%s,
                 "resolved":{"channels":{"77":{"name":"papers","app_permissions":"2048"}}}}""".formatted(name, options);
    }

    private static JsonNode component(String id, String customId, String values) {
        return interaction(id, 3, "en-US", "0", "{\"custom_id\":\"%s\",\"values\":%s}".formatted(customId, values));
    }

    private static JsonNode interaction(String id, int type, String locale, String permissions, String data) {
        return json("""
                {"id":"%s","token":"token-%s","application_id":"8","type":%d,"locale":"%s","guild_id":"3",
                 "channel_id":"4","app_permissions":"84992",
                 "member":{"permissions":"%s","user":{"id":"5"}},"data":%s}""".formatted(id, id, type, locale, permissions, data));
    }
}
