package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.GuildId;
import paperboy.digest.UserId;
import paperboy.text.Language;

class SetupTest {
    private static final Caller STRANGER = new Caller(
            new UserId(9),
            Optional.of(new GuildId(2)),
            new ChannelId(200),
            Language.ENGLISH,
            Caller.Rights.ADMIN,
            OptionalLong.empty());
    private static final OptionValue OURS = new OptionValue.Channel(Desk.CHANNEL, "papers", OptionalLong.empty());

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.withDefaultList(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void subscribingSaysWhatWillComeAndHowLongItLasts() {
        Reply reply = desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2", "max", 2, "min_rating", 1);
        Reply wider = desk.ask(Desk.ADMIN, "subscribe", "topic", "过拟合");

        assertThat(Shown.of(reply)).isEqualTo("""
                private
                == Subscribed
                <#100> gets **3.2 实践 › 过拟合**, subtopics included.
                New papers first, then the ones already listed · ● or more
                Every day at 09:00, UTC · up to 2 papers
                Next digest: 2026-05-04T09:00:00Z (2026-05-04T09:00:00Z)
                One paper is waiting and comes 2026-05-04T09:00:00Z.
                [Preview the next digest digest:preview:100]""");
        assertThat(Shown.of(wider)).contains("7 papers are waiting: 4 digests, the last one 2026-05-07T09:00:00Z.");
    }

    @Test
    void subscribingToNewPapersOnlyPromisesNothingOfTheList() {
        String shown = Shown.of(desk.ask(Desk.ADMIN, "subscribe", "topic", "4", "mode", "new"));

        assertThat(shown).contains("No papers are waiting. A digest comes when the list grows.");
    }

    @Test
    void missingPermissionsAreNamedAndNothingIsSubscribed() {
        OptionValue mute = new OptionValue.Channel(new ChannelId(300), "mute", OptionalLong.of(1L << 10 | 1L << 16));

        Reply reply = desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2", "channel", mute);

        assertThat(Shown.of(reply))
                .isEqualTo("private\nIn <#300> I lack the permissions **Send Messages · Embed Links**."
                        + " Grant them under Edit Channel → Permissions, to my role or to me, then try again.");
        assertThat(desk.channels.plan(new ChannelId(300))).isEmpty();
    }

    @Test
    void administratorLacksNothing() {
        OptionValue open = new OptionValue.Channel(new ChannelId(300), "open", OptionalLong.of(8));

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2", "channel", open)))
                .contains("== Subscribed");
    }

    @Test
    void membersAndDirectMessagesAreRefusedAdminCommands() {
        Caller direct = new Caller(
                new UserId(7),
                Optional.empty(),
                new ChannelId(900),
                Language.CHINESE,
                Caller.Rights.ADMIN,
                OptionalLong.empty());

        assertThat(Shown.of(desk.ask("subscribe", "topic", "3.2")))
                .isEqualTo("private\n/subscribe is for those who may manage the server.");
        assertThat(Shown.of(desk.press("digest:now:100:1")))
                .isEqualTo("private\n/digest is for those who may manage the server.");
        assertThat(Shown.of(desk.ask(direct, "schedule show"))).isEqualTo("private\n/schedule 只能在服务器里使用，不能在私信里使用。");
        assertThat(desk.complete(Desk.READER, "subscribe", "topic", "3")).isEmpty();
    }

    @Test
    void adminOfAnotherServerCanNeitherSeeNorTouchAChannel() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2");
        Optional<ChannelPlan> before = desk.channels.plan(Desk.CHANNEL);
        String unknown = "private\n<#100> has no subscriptions. /subscribe starts one.";

        assertThat(Shown.of(desk.ask(STRANGER, "subscribe", "topic", "4", "channel", OURS)))
                .isEqualTo("private\n<#100> belongs to another server.");
        assertThat(Shown.of(desk.ask(STRANGER, "schedule set", "time", "10:00", "channel", OURS)))
                .isEqualTo("private\n<#100> belongs to another server.");
        for (String command :
                List.of("schedule show", "schedule pause", "schedule resume", "digest preview", "digest now")) {
            assertThat(Shown.of(desk.ask(STRANGER, command, "channel", OURS)))
                    .as(command)
                    .isEqualTo(unknown);
        }
        assertThat(Shown.of(desk.press(STRANGER, "digest:preview:100"))).isEqualTo(unknown);
        assertThat(Shown.of(desk.ask(STRANGER, "unsubscribe", "topic", "3.2", "channel", OURS)))
                .contains("is not subscribed to");
        assertThat(desk.complete(STRANGER, "unsubscribe", "topic", "", "channel", OURS))
                .isEmpty();
        assertThat(Shown.of(desk.ask(STRANGER, "subscriptions"))).contains("No channel of this server");
        assertThat(desk.channels.plan(Desk.CHANNEL)).isEqualTo(before);
        assertThat(desk.channels.subscriptions(Desk.CHANNEL)).hasSize(1);
        assertThat(desk.target.posted()).isEmpty();
    }

    @Test
    void subscriptionsListEveryChannelOfTheServer() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2", "mode", "drip");
        desk.ask(Desk.ADMIN, "subscribe", "topic", "4", "mode", "new", "min_rating", 2);

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "subscriptions"))).isEqualTo("""
                private
                == Subscriptions
                <#100> · Every day at 09:00, UTC · up to 5 papers
                Next digest: 2026-05-04T09:00:00Z (2026-05-04T09:00:00Z)
                • 3.2 实践 › 过拟合 · The papers of the list, in reading order
                • 4 进阶 · Only papers that are added from now on · ●● or more""");
    }

    @Test
    void manySubscribedChannelsArePaged() {
        for (int i = 1; i <= 7; i++) {
            OptionValue channel = new OptionValue.Channel(new ChannelId(i), "c" + i, OptionalLong.empty());
            desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2", "channel", channel);
        }

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "subscriptions")))
                .contains("<#5>")
                .doesNotContain("<#6>")
                .contains("-- Page 1 of 2");
        assertThat(Shown.of(desk.press(Desk.ADMIN, "subscriptions:page:5")))
                .startsWith("in_place\n")
                .contains("<#6>", "<#7>");
    }

    @Test
    void unsubscribingProposesOnlyWhatIsSubscribed() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2");
        desk.ask(Desk.ADMIN, "subscribe", "topic", "4");

        assertThat(desk.complete(Desk.ADMIN, "unsubscribe", "topic", ""))
                .containsExactly(new Choice("3.2 实践 › 过拟合 (7)", "#16"), new Choice("4 进阶 (9)", "#21"));
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "unsubscribe", "topic", "3.3")))
                .isEqualTo(
                        "private\n<#100> is not subscribed to **3.3**. /subscriptions shows what each channel gets.");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "unsubscribe", "topic", "#16")))
                .isEqualTo("private\n<#100> no longer gets **3.2 实践 › 过拟合**.\nOne subscription is left there.");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "unsubscribe", "topic", "4")))
                .endsWith("It gets no digests any more.");
        assertThat(desk.channels.plan(Desk.CHANNEL).orElseThrow().nextRun()).isEmpty();
    }

    @Test
    void scheduleIsSetAndSaysTheNextRun() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2");

        Reply reply = desk.ask(
                Desk.ADMIN,
                "schedule set",
                "time",
                "8点半",
                "timezone",
                "asia/shanghai",
                "days",
                "周一三五",
                "language",
                "zh-CN");

        assertThat(Shown.of(reply)).isEqualTo("""
                private
                == Digests
                <#100> · Mon, Wed, Fri at 08:30, Asia/Shanghai · up to 5 papers
                Next digest: 2026-05-06T00:30:00Z (2026-05-06T00:30:00Z)
                Language: 简体中文""");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule show"))).isEqualTo(Shown.of(reply));
    }

    @Test
    void scheduleCanBeSetBeforeTheFirstSubscription() {
        desk.ask(Desk.ADMIN, "schedule set", "time", "7:15");
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2");

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule show")))
                .contains("Every day at 07:15, UTC")
                .contains("Next digest: 2026-05-05T07:15:00Z");
    }

    @Test
    void whatIsNoTimeZoneOrDayIsRefusedWithWhatWouldBe() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2");
        Optional<ChannelPlan> before = desk.channels.plan(Desk.CHANNEL);

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule set", "timezone", "Asia/Beijing")))
                .isEqualTo("private\nNo time zone is called **Asia/Beijing**. Did you mean **Asia/Shanghai**?");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule set", "time", "25:00")))
                .isEqualTo("private\n**25:00** is not a time of day. Write 08:30, for example.");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule set", "days", "someday")))
                .startsWith("private\nI cannot read **someday** as days of the week.");
        assertThat(desk.channels.plan(Desk.CHANNEL)).isEqualTo(before);
    }

    @Test
    void pausedChannelSaysSoUntilItIsResumed() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.2");

        desk.ask(Desk.ADMIN, "schedule pause");
        String paused = "Paused since 2026-05-04T08:00:00Z: an admin asked for it.\n/schedule resume starts it again.";

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule show"))).contains(paused);
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "digest now"))).isEqualTo("private\n" + paused);
        desk.at("2026-05-04T10:00:00Z");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule resume")))
                .isEqualTo("private\nDigests come to <#100> again.\n"
                        + "Next digest: 2026-05-05T09:00:00Z (2026-05-05T09:00:00Z)");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "schedule resume"))).startsWith("private\n<#100> is not paused.");
        assertThat(desk.target.posted()).isEmpty();
    }

    @Test
    void previewStoresNothingAndItsButtonPostsOnce() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.5", "max", 2);

        Reply preview = desk.ask(Desk.ADMIN, "digest preview");
        String again = Shown.of(desk.ask(Desk.ADMIN, "digest preview"));
        Row.Buttons buttons = (Row.Buttons) preview.rows().get(0);
        String button = ((Row.Button.Press) buttons.buttons().get(0)).action().encoded();
        String sent = Shown.of(desk.press(Desk.ADMIN, button));
        String repeated = Shown.of(desk.press(Desk.ADMIN, button));

        assertThat(Shown.of(preview)).startsWith("""
                private
                What <#100> would get next. Nothing is posted.
                Next digest: 2026-05-04T09:00:00Z (2026-05-04T09:00:00Z)

                **Papers for May 4, 2026** · 2 papers · 1 still to come
                == On the difficulty of training Recurrent Neural Networks
                """);
        assertThat(again).contains("== On the difficulty of training Recurrent Neural Networks");
        assertThat(sent).isEqualTo("in_place\nPosted 2 papers in <#100>. 1 still to come.");
        assertThat(repeated).isEqualTo("in_place\nThis digest was posted in <#100> before.");
        assertThat(desk.target.posted()).hasSize(1);
    }

    @Test
    void digestNowGoesOnUntilNothingIsLeft() {
        desk.ask(Desk.ADMIN, "subscribe", "topic", "3.5", "max", 2);

        assertThat(Shown.of(desk.ask(Desk.ADMIN, "digest now")))
                .contains("Posted 2 papers in <#100>. 1 still to come.");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "digest now"))).contains("Posted 1 paper in <#100>. None are left.");
        assertThat(Shown.of(desk.ask(Desk.ADMIN, "digest now")))
                .isEqualTo("private\n<#100> has had all 3 papers. The next digest comes when the list grows.");
    }
}
