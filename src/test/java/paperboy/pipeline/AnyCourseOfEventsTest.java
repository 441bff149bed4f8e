package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.pipeline.RecordingTarget.Fault;

/** Random courses of ticks, faults, deaths, list edits and wishes; a seed names a course. */
class AnyCourseOfEventsTest {
    private static final int COURSES = 20;
    private static final int EVENTS = 60;
    private static final String[] TITLES = {
        "Alpha networks", "Beta networks", "Gamma networks", "Delta networks", "Epsilon networks", "Zeta networks"
    };

    @TempDir
    private Path folder;

    @Test
    void noPaperComesTwiceAndNoneIsLost() throws Exception {
        List<String> violations = new ArrayList<>();

        for (long seed = 1; seed <= COURSES; seed++) {
            Path home = Files.createDirectories(folder.resolve("seed" + seed));
            try (World world = new World(home)) {
                violations.addAll(course(world, new Random(seed), "seed " + seed));
            }
        }

        assertThat(violations).isEmpty();
    }

    private static List<String> course(World world, Random random, String name) {
        world.list(TITLES);
        world.subscribe(1 + random.nextInt(3));
        for (int i = 0; i < EVENTS; i++) {
            event(world, random);
        }
        // Peace: a fortnight without faults, a tick every half hour of the mornings.
        world.target.peace();
        for (int day = 0; day < 14; day++) {
            for (int half = 0; half < 48; half++) {
                world.clock.move(Duration.ofMinutes(30));
                world.tickOrDie();
            }
        }
        return violations(world, name);
    }

    private static void event(World world, Random random) {
        world.clock.move(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 3 : 900)));
        int kind = random.nextInt(10);
        if (kind < 4) {
            Fault[] faults = {Fault.NONE, Fault.DIES_BEFORE, Fault.DIES_AFTER, Fault.LOST, Fault.ANSWER_LOST, Fault.BUSY
            };
            world.target.next(faults[random.nextInt(faults.length)]);
        }
        if (kind == 8) {
            world.restart();
        }
        if (kind == 9) {
            world.byHandOrDie("wish " + random.nextInt(5));
        } else {
            world.tickOrDie();
        }
    }

    private static List<String> violations(World world, String name) {
        List<String> posted = new ArrayList<>();
        for (String body : world.target.bodies()) {
            if (!body.startsWith("All ")) {
                posted.addAll(List.of(body.split(" \\+ ")));
            }
        }
        List<String> violations = new ArrayList<>();
        for (String title : TITLES) {
            long times = posted.stream().filter(title::equals).count();
            if (times != 1) {
                violations.add(name + ": " + title + " came " + times + " times: " + posted);
            }
        }
        if (!world.integrity().equals("ok")) {
            violations.add(name + ": " + world.integrity());
        }
        return violations;
    }
}
