package paperboy.config;

import java.util.List;
import java.util.Optional;

/** What is found wrong with one key, added to the problems of the whole configuration. */
record Complaints(String key, List<ConfigProblem> problems) {

    void about(Given given, String rule) {
        problems.add(new ConfigProblem(Optional.of(key), Optional.of(given.shown()), rule, given.origin()));
    }
}
