package paperboy.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that know more about papers, and the variables that hold the operator's keys to them. */
final class Services {
    /** In the order they are asked. */
    static final List<String> NAMES =
            List.of("arxiv", "semantic-scholar", "hugging-face", "github", "crossref", "openalex");

    /** A key to a service belongs into the environment, never into the file. */
    private static final Map<String, String> VARIABLES = Map.of(
            "semantic-scholar", "SEMANTIC_SCHOLAR_API_KEY",
            "hugging-face", "HF_TOKEN",
            "github", "GITHUB_TOKEN",
            "openalex", "OPENALEX_API_KEY");

    static final String MODEL_VARIABLE = "LLM_API_KEY";

    private Services() {}

    /** The keys that are set, by service. */
    static Map<String, Secret> keys(
            Map<String, String> environment, List<EffectiveSetting> effective, List<ConfigProblem> problems) {
        Map<String, Secret> keys = new LinkedHashMap<>();
        for (String service : NAMES) {
            Optional.ofNullable(VARIABLES.get(service))
                    .flatMap(variable -> key(variable, environment, effective, problems))
                    .ifPresent(key -> keys.put(service, key));
        }
        return keys;
    }

    /** The key in one variable, if it is set and can be one. */
    static Optional<Secret> key(
            String variable,
            Map<String, String> environment,
            List<EffectiveSetting> effective,
            List<ConfigProblem> problems) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Origin origin = new Origin.InEnvironment(variable);
        if (!value.matches("[\\x21-\\x7e]+")) {
            problems.add(new ConfigProblem(
                    Optional.of(variable), Optional.empty(), "must be one word of letters, digits and signs", origin));
            return Optional.empty();
        }
        Secret secret = new Secret(value);
        effective.add(new EffectiveSetting(variable, secret.toString(), origin));
        return Optional.of(secret);
    }
}
