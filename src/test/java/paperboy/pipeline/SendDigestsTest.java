package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.DigestSchedule.Run;
import paperboy.digest.Pause;
import paperboy.pipeline.RecordingTarget.Death;
import paperboy.pipeline.RecordingTarget.Fault;
import paperboy.text.Language;

class SendDigestsTest {
    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.list("Alpha networks", "Beta networks", "Gamma networks");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nothingIsPostedBeforeItsTime() {
        world.subscribe(2);

        world.tickAt("2026-05-04T08:59:59Z");

        assertThat(world.target.bodies()).isEmpty();
    }

    @Test
    void aDigestIsPostedOnceHoweverOftenTheTickComes() {
        world.subscribe(2);

        world.tickAt("2026-05-04T09:00:00Z");
        world.tick();
        world.tickAt("2026-05-04T09:00:30Z");
        world.restart();
        world.tick();

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void theDripGoesOnTheNextDayAndEndsWithOneNote() {
        world.subscribe(2);

        world.tickAt("2026-05-04T09:00:00Z");
        world.tickAt("2026-05-05T09:00:00Z");
        world.tickAt("2026-05-06T09:00:00Z");
        world.tickAt("2026-05-07T09:00:00Z");

        assertThat(world.target.bodies())
                .containsExactly(
                        "Alpha networks + Beta networks",
                        "Gamma networks",
                        "All 3 papers have been here. The next ones come when the list grows.");
    }

    @Test
    void aNewPaperComesBeforeTheUnreadOnes() {
        world.subscribe(2);
        world.clock.move(Duration.ofMinutes(1));
        world.list("Alpha networks", "Beta networks", "Gamma networks", "Delta networks");

        world.tickAt("2026-05-04T09:00:00Z");

        assertThat(world.target.bodies()).containsExactly("Delta networks + Alpha networks");
    }

    @Test
    void anEditedTitleIsNotPostedAgain() {
        world.subscribe(3);
        world.tickAt("2026-05-04T09:00:00Z");
        world.list("Gamma networks", "Alpha networks", "Beta networks");

        world.tickAt("2026-05-05T09:00:00Z");

        assertThat(world.target.bodies())
                .containsExactly(
                        "Alpha networks + Beta networks",
                        "Gamma networks",
                        "All 3 papers have been here. The next ones come when the list grows.");
    }

    @Test
    void aDeathBeforeThePostLosesNothing() {
        world.subscribe(2);
        world.target.next(Fault.DIES_BEFORE);
        world.clock.moveTo("2026-05-04T09:00:00Z");

        assertThatThrownBy(world::tick).isInstanceOf(Death.class);
        world.restart();
        world.tick();

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aDeathBetweenPostAndReceiptRepeatsNothingSoonAfter() {
        world.subscribe(2);
        world.target.next(Fault.DIES_AFTER);
        world.clock.moveTo("2026-05-04T09:00:00Z");

        assertThatThrownBy(world::tick).isInstanceOf(Death.class);
        world.restart();
        world.tick();

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aDeathBetweenPostAndReceiptRepeatsNothingHoursLater() {
        world.subscribe(2);
        world.target.next(Fault.DIES_AFTER);
        world.clock.moveTo("2026-05-04T09:00:00Z");

        assertThatThrownBy(world::tick).isInstanceOf(Death.class);
        world.clock.move(Duration.ofHours(5));
        world.restart();
        world.tick();

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aLostPostIsPostedOnceItsAbsenceIsProven() {
        world.subscribe(2);
        world.target.next(Fault.LOST, Fault.LOST);

        world.tickAt("2026-05-04T09:00:00Z");
        world.tickAt("2026-05-04T09:01:00Z");
        world.tickAt("2026-05-04T09:10:00Z");

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aPostWhoseAnswerWasLostIsNeverRepeated() {
        world.subscribe(2);
        world.target.next(Fault.ANSWER_LOST);

        world.tickAt("2026-05-04T09:00:00Z");
        world.tickAt("2026-05-04T09:01:00Z");
        world.tickAt("2026-05-04T09:30:00Z");

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aPostThatNobodyCanFindOutAboutIsNotRepeated() {
        world.subscribe(2);
        world.target.next(Fault.ANSWER_LOST);
        world.target.historyUnreadable();

        world.tickAt("2026-05-04T09:00:00Z");
        world.tickAt("2026-05-04T09:30:00Z");
        world.tickAt("2026-05-05T09:00:00Z");

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks", "Gamma networks");
    }

    @Test
    void aBusyTargetIsAskedAgainAfterItsWait() {
        world.subscribe(2);
        world.target.next(Fault.BUSY);

        world.tickAt("2026-05-04T09:00:00Z");
        List<String> atOnce = world.target.bodies();
        world.tickAt("2026-05-04T09:01:00Z");

        assertThat(atOnce).isEmpty();
        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aChannelThatIsGonePausesAndGetsItsPapersWhenItIsBack() {
        world.subscribe(2);
        world.target.next(Fault.CHANNEL_GONE);

        world.tickAt("2026-05-04T09:00:00Z");
        Pause pause = world.plan().orElseThrow().pause().orElseThrow();
        world.tickAt("2026-05-05T09:00:00Z");
        List<String> whilePaused = world.target.bodies();
        world.channels.resume(World.CHANNEL, world.plan().orElseThrow().nextRun());
        world.tickAt("2026-05-05T09:01:00Z");

        assertThat(pause)
                .isEqualTo(new Pause(Pause.Reason.CHANNEL_GONE, "10003", Instant.parse("2026-05-04T09:00:00Z")));
        assertThat(whilePaused).isEmpty();
        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void thePersonWhoSubscribedIsToldOfAPauseOnce() {
        world.subscribe(2);
        world.target.next(Fault.CHANNEL_GONE);

        world.tickAt("2026-05-04T09:00:00Z");
        world.tickAt("2026-05-04T09:01:00Z");

        assertThat(world.notices.told())
                .containsExactly(
                        "to 7: Paperboy has stopped posting in #100. The channel is gone. Subscribe another one.");
    }

    @Test
    void aPageThatIsRefusedComesOnceMoreAsPlainText() {
        world.subscribe(2);
        world.target.next(Fault.INVALID);

        world.tickAt("2026-05-04T09:00:00Z");

        assertThat(world.target.bodies()).containsExactly("plain Alpha networks + Beta networks");
    }

    @Test
    void aPageThatIsRefusedInEveryFormStopsNothingElse() {
        world.subscribe(3);
        world.target.next(Fault.INVALID, Fault.INVALID);

        world.tickAt("2026-05-04T09:00:00Z");

        assertThat(world.target.bodies()).containsExactly("Gamma networks");
    }

    @Test
    void aLateStartCatchesUpOnceOnTheSameDay() {
        world.subscribe(2);

        world.tickAt("2026-05-06T20:00:00Z");

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
        assertThat(world.missedDays()).containsExactly("2026-05-04", "2026-05-05");
    }

    @Test
    void aDayThatIsOverIsMissedAndNotPostedLater() {
        world.subscribe(2);

        world.tickAt("2026-05-05T01:00:00Z");

        assertThat(world.target.bodies()).isEmpty();
        assertThat(world.missedDays()).containsExactly("2026-05-04");
        assertThat(world.plan().orElseThrow().nextRun().orElseThrow().at())
                .isEqualTo(Instant.parse("2026-05-05T09:00:00Z"));
    }

    @Test
    void aDigestByHandTakesTheNextPapersAndOneRequestSendsOnce() {
        world.subscribe(2);

        HandDigest first = world.byHand("r1");
        HandDigest again = world.byHand("r1");
        HandDigest second = world.byHand("r2");
        HandDigest third = world.byHand("r3");
        world.tickAt("2026-05-04T09:00:00Z");

        assertThat(first).isEqualTo(new HandDigest.Sent(2, 1));
        assertThat(again).isEqualTo(new HandDigest.Repeated());
        assertThat(second).isEqualTo(new HandDigest.Sent(1, 0));
        assertThat(third).isEqualTo(new HandDigest.NothingLeft(3));
        assertThat(world.target.bodies()).startsWith("Alpha networks + Beta networks", "Gamma networks");
    }

    @Test
    void aLaterTimeOnADayThatHadItsDigestIsForTheNextDay() {
        world.subscribe(2);
        world.tickAt("2026-05-04T09:00:00Z");
        ChannelSetup setup = new ChannelSetup(
                world.channels, new ChannelDefaults(world.plan().orElseThrow().schedule(), 5, Language.ENGLISH));

        ChannelPlan changed = setup.change(
                        World.GUILD,
                        World.CHANNEL,
                        plan -> plan.at(
                                new DigestSchedule(
                                        LocalTime.of(23, 0),
                                        ZoneOffset.UTC,
                                        plan.schedule().days()),
                                plan.nextRun()),
                        world.clock.instant())
                .orElseThrow();

        assertThat(changed.nextRun().orElseThrow().at()).isEqualTo(Instant.parse("2026-05-05T23:00:00Z"));
    }

    @Test
    void aResumeOfAChannelThatIsNotPausedKeepsItsDigest() {
        world.subscribe(2);
        world.clock.moveTo("2026-05-04T09:00:30Z");

        world.channels.resume(World.CHANNEL, Optional.empty());
        world.tick();

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aRefusalAfterALostAnswerProvesNothingAboutTheFirstPost() {
        world.subscribe(2);
        world.target.next(Fault.ANSWER_LOST, Fault.CHANNEL_GONE);

        world.tickAt("2026-05-04T09:00:00Z");
        world.tickAt("2026-05-04T09:01:00Z");
        boolean paused = world.plan().orElseThrow().pause().isPresent();
        world.channels.resume(World.CHANNEL, world.plan().orElseThrow().nextRun());
        world.tickAt("2026-05-04T09:10:00Z");
        world.tickAt("2026-05-05T09:00:00Z");

        assertThat(paused).isTrue();
        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks", "Gamma networks");
    }

    @Test
    void aTimeInAGapBeforeMidnightIsServedThoughItsDayIsOver() {
        world.clock.moveTo("2026-03-28T12:00:00Z");
        world.subscribe(World.CHANNEL, 2, World.daily(LocalTime.of(23, 30), ZoneId.of("America/Nuuk")));
        Instant moment = world.plan().orElseThrow().nextRun().orElseThrow().at();

        world.tickAt(moment.toString());

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
        assertThat(world.missedDays()).isEmpty();
    }

    @Test
    void aRunJustBeforeMidnightIsServedByATickJustAfterIt() {
        world.subscribe(World.CHANNEL, 2, World.daily(LocalTime.of(23, 59), ZoneOffset.UTC));

        world.tickAt("2026-05-05T00:00:05Z");

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
        assertThat(world.missedDays()).isEmpty();
    }

    @Test
    void aChangeOfScheduleDoesNotLoseTheRunThatIsDue() {
        world.subscribe(2);
        ChannelSetup setup = new ChannelSetup(
                world.channels, new ChannelDefaults(world.plan().orElseThrow().schedule(), 5, Language.ENGLISH));
        world.clock.moveTo("2026-05-04T09:00:30Z");

        setup.change(World.GUILD, World.CHANNEL, plan -> plan, world.clock.instant());
        world.tick();
        world.tickAt("2026-05-05T09:00:00Z");

        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks", "Gamma networks");
    }

    @Test
    void theNextRunAfterAnEarlyOneIsShownForTheNextDay() {
        world.clock.moveTo("2026-05-04T00:03:00Z");
        world.subscribe(2);
        Run early = new Run(LocalDate.parse("2026-05-04"), world.clock.instant());
        world.channels.keep(world.plan().orElseThrow().next(Optional.of(early)), world.clock.instant());

        world.tick();

        assertThat(world.plan().orElseThrow().nextRun())
                .contains(new Run(LocalDate.parse("2026-05-05"), Instant.parse("2026-05-05T09:00:00Z")));
    }

    @Test
    void aDigestByHandThatIsRefusedSaysThatTheChannelIsPaused() {
        world.subscribe(2);
        world.target.next(Fault.CHANNEL_GONE);

        HandDigest refused = world.byHand("r1");

        assertThat(refused)
                .isEqualTo(new HandDigest.Paused(
                        new Pause(Pause.Reason.CHANNEL_GONE, "10003", Instant.parse("2026-05-04T08:00:00Z"))));
    }

    @Test
    void aTargetThatGivesNothingButTroubleEndsTheRunAndNoDigestIsLost() {
        subscribeMany(60);
        world.target.next(Collections.nCopies(100, Fault.LOST).toArray(Fault[]::new));

        world.tickAt("2026-05-04T09:00:00Z");
        int attempts = world.target.attempts();
        world.target.peace();
        for (int minute = 1; minute <= 5; minute++) {
            world.tickAt("2026-05-04T09:0" + minute + ":00Z");
        }

        assertThat(attempts).isEqualTo(24);
        assertThat(world.target.bodies()).hasSize(60);
    }

    @Test
    void aStopBeginsNoPostAndTheNextStartSendsTheRest() {
        subscribeMany(60);
        world.target.atEachPost(world::stop);

        world.tickAt("2026-05-04T09:00:00Z");
        int posted = world.target.bodies().size();
        world.target.atEachPost(() -> {});
        world.restart();
        world.tick();

        assertThat(posted).isEqualTo(1);
        assertThat(world.target.bodies()).hasSize(60);
    }

    private void subscribeMany(int channels) {
        for (int i = 0; i < channels; i++) {
            world.subscribe(new ChannelId(1_000 + i), 2, World.daily(LocalTime.of(9, 0), ZoneOffset.UTC));
        }
    }
}
