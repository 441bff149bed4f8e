package paperboy.metadata;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where and how a source reaches its service.
 *
 * @param base the service's address; its API's paths are appended
 * @param key what the operator has of the service, if anything
 * @param mailto where the service may complain, for those that want it in the request
 */
public record Site(HttpDoor door, HttpUrl base, Optional<ApiKey> key, Optional<String> mailto) {}
