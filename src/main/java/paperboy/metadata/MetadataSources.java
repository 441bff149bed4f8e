package paperboy.metadata;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import paperboy.metadata.arxiv.ArxivSource;
import paperboy.metadata.crossref.CrossrefSource;
import paperboy.metadata.github.GithubSource;
import paperboy.metadata.huggingface.HuggingFaceSource;
import paperboy.metadata.openalex.OpenAlexSource;
import paperboy.metadata.semanticscholar.SemanticScholarSource;
import paperboy.pipeline.MetadataSource;

/** The list of all metadata sources. A new one is a class and a line here. */
public final class MetadataSources {
    private static final List<Plug> PLUGS = List.of(
            // "no more than one request every three seconds, and limit requests to a single connection at a time"
            // (https://info.arxiv.org/help/api/tou.html)
            plug(ArxivSource.NAME, "https://export.arxiv.org", Duration.ofMillis(3_100), ArxivSource::new),
            // "1 request per second" with a key (https://www.semanticscholar.org/product/api)
            plug(
                            SemanticScholarSource.NAME,
                            "https://api.semanticscholar.org",
                            Duration.ofMillis(1_100),
                            SemanticScholarSource::new)
                    .withoutKey(Duration.ofSeconds(5)),
            plug(HuggingFaceSource.NAME, "https://huggingface.co", Duration.ofSeconds(1), HuggingFaceSource::new),
            // 5,000 requests an hour with a token, 60 without
            // (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api)
            plug(GithubSource.NAME, "https://api.github.com", Duration.ofMillis(750), GithubSource::new)
                    .withoutKey(Duration.ofSeconds(61)),
            // 5 requests a second, one at a time (https://www.crossref.org/documentation/retrieve-metadata/rest-api/)
            plug(CrossrefSource.NAME, "https://api.crossref.org", Duration.ofMillis(500), CrossrefSource::new),
            // A key is needed since February 2026 (https://docs.openalex.org)
            plug(OpenAlexSource.NAME, "https://api.openalex.org", Duration.ofMillis(500), OpenAlexSource::new)
                    .onlyWithKey());

    private MetadataSources() {}

    /** The names of all sources, in the order they are listed. */
    public static List<String> names() {
        return PLUGS.stream().map(Plug::name).toList();
    }

    /**
     * The sources that the operator wants and that can be asked, each with its own door.
     *
     * @throws IllegalArgumentException if an address is no http or https one
     */
    public static List<MetadataSource> of(MetadataSettings settings, Network network, TimeSource time, Clock clock) {
        return PLUGS.stream()
                .filter(plug -> settings.sources().contains(plug.name()))
                .filter(plug -> !plug.needsKey() || settings.keys().containsKey(plug.name()))
                .map(plug -> plug.open(settings, network, time, clock))
                .toList();
    }

    private static Plug plug(String name, String url, Duration pause, Function<Site, MetadataSource> source) {
        return new Plug(name, url, pause, pause, false, source);
    }

    /** A source with the address of its service, and its pace with and without a key. */
    private record Plug(
            String name,
            String url,
            Duration pause,
            Duration pauseWithoutKey,
            boolean needsKey,
            Function<Site, MetadataSource> source) {

        Plug withoutKey(Duration longer) {
            return new Plug(name, url, pause, longer, needsKey, source);
        }

        Plug onlyWithKey() {
            return new Plug(name, url, pause, pauseWithoutKey, true, source);
        }

        MetadataSource open(MetadataSettings settings, Network network, TimeSource time, Clock clock) {
            Optional<ApiKey> key = Optional.ofNullable(settings.keys().get(name));
            HttpDoor door =
                    new HttpDoor(name, network.client(), key.isPresent() ? pause : pauseWithoutKey, time, clock);
            HttpUrl base = HttpUrl.get(settings.urls().getOrDefault(name, url));
            return source.apply(new Site(door, base, key, settings.mailto()));
        }
    }
}
