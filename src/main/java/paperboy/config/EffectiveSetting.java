package paperboy.config;

/**
 * A key as it holds for this run.
 *
 * @param value as written, secrets hidden; empty where nothing is set
 */
public record EffectiveSetting(String key, String value, Origin origin) {
    public EffectiveSetting {
        value = Secret.hiddenIn(value);
    }
}
