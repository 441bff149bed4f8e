package paperboy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("paperboy");

    /** What reads the clock or the zone behind our back; time comes as a parameter or from the one Clock. */
    private static final Set<String> AMBIENT_TIME = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.lang.System.currentTimeMillis");

    @Test
    void everyRoomImportsOnlyWhatTheTableAllows() {
        Set<String> problems = new TreeSet<>();

        for (JavaClass user : OURS) {
            problems.addAll(objections(user));
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void everyClassLivesInARoomOfTheTable() {
        List<String> homeless = OURS.stream()
                .filter(type -> !Rooms.known(type.getPackageName()))
                .map(JavaClass::getName)
                .toList();

        assertThat(homeless).isEmpty();
    }

    @Test
    void nobodyReadsTheClockBehindOurBack() {
        Set<String> problems = new TreeSet<>();

        for (JavaClass user : OURS) {
            for (JavaAccess<?> access : user.getAccessesFromSelf()) {
                String target = access.getTargetOwner().getName() + "." + access.getName();
                boolean withClock = access.getTarget().getFullName().contains("java.time.Clock");
                if (AMBIENT_TIME.contains(target) && !withClock) {
                    problems.add(user.getName() + " calls " + target);
                }
            }
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void aPlantedViolationIsFound() {
        JavaClass planted = new ClassFileImporter().importClass(PlantedViolation.class);

        Set<String> problems = new TreeSet<>();
        planted.getDirectDependenciesFromSelf()
                .forEach(dependency -> Rooms.objection(
                                "paperboy.digest", dependency.getTargetClass().getPackageName())
                        .ifPresent(problems::add));

        assertThat(problems).containsExactly("digest may not import org.quartz", "digest may not import storage");
        assertThat(Rooms.objection("paperboy.digest", "paperboy.cellar")).isPresent();
        assertThat(Rooms.objection("paperboy.discord.rest", "paperboy.sandbox")).isPresent();
        assertThat(Rooms.objection("paperboy.pipeline", "paperboy.storage")).isEmpty();
    }

    private static Set<String> objections(JavaClass user) {
        Set<String> problems = new TreeSet<>();
        user.getDirectDependenciesFromSelf()
                .forEach(dependency -> Rooms.objection(
                                user.getPackageName(),
                                dependency.getTargetClass().getPackageName())
                        .ifPresent(problem -> problems.add(problem + ": " + user.getName() + " uses "
                                + dependency.getTargetClass().getName())));
        return problems;
    }

    /** Stands for a class of room digest that reaches where it must not. */
    private static final class PlantedViolation {
        @SuppressWarnings("unused") // only its type matters
        private Scheduler scheduler;

        @SuppressWarnings("unused") // only its type matters
        private paperboy.storage.Database database;
    }
}
