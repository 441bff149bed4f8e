package paperboy.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator set for the metadata sources.
 *
 * @param mailto an e-mail address for the services that want one
 * @param sources the names of the sources to ask; the others are off
 * @param urls other addresses than the services' own, by name
 * @param keys what the operator has of the services, by name
 */
public record MetadataSettings(
        Optional<String> mailto, List<String> sources, Map<String, String> urls, Map<String, ApiKey> keys) {
    public MetadataSettings {
        sources = List.copyOf(sources);
        urls = Map.copyOf(urls);
        keys = Map.copyOf(keys);
    }
}
