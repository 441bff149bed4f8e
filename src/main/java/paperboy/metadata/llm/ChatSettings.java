package paperboy.metadata.llm;

import java.util.Optional;
import paperboy.metadata.ApiKey;

/**
 * The operator's language model.
 *
 * @param url the protocol's base, such as {@code http://localhost:11434/v1}
 * @param model its name there
 * @param key empty for a model of one's own
 */
public record ChatSettings(String url, String model, Optional<ApiKey> key) {}
