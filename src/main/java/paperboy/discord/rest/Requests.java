package paperboy.discord.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Writes calls as OkHttp's requests. */
final class Requests {
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl base;
    private final String userAgent;

    Requests(RestSettings settings) {
        base = Objects.requireNonNull(HttpUrl.get(settings.base()), "base address");
        userAgent = settings.userAgent();
    }

    Request of(Call call, Optional<BotToken> token, Departure departure) {
        HttpUrl.Builder url = base.newBuilder();
        call.route().segments().forEach(url::addPathSegment);
        call.query().forEach(url::addQueryParameter);
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .header("User-Agent", userAgent)
                .tag(Departure.class, departure)
                .method(call.method().name(), body(call));
        token.ifPresent(secret -> request.header("Authorization", "Bot " + secret.value()));
        return request.build();
    }

    private static @Nullable RequestBody body(Call call) {
        if (call.body().isEmpty()) {
            return null;
        }
        RequestBody json = json(call.body().get());
        RequestBody whole = call.upload().map(file -> multipart(json, file)).orElse(json);
        return new OneShotBody(whole);
    }

    private static RequestBody json(JsonNode body) {
        return RequestBody.create(body.toString().getBytes(UTF_8), JSON);
    }

    /** As https://docs.discord.com/developers/reference#uploading-files asks. */
    private static RequestBody multipart(RequestBody json, Call.Upload file) {
        RequestBody content = RequestBody.create(file.text().getBytes(UTF_8), MediaType.get(file.contentType()));
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("payload_json", null, json)
                .addFormDataPart("files[0]", file.name(), content)
                .build();
    }
}
