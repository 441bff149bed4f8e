package paperboy.sandbox.page;

import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.Json;

/** Why the page's request cannot be done, in words for the person. Thrown by the API, answered in {@link PagePort}. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Problem(int status, String words) {
        super(words, null, false, false);
        this.status = status;
    }

    static Problem badRequest(String words) {
        return new Problem(400, words);
    }

    HttpReply reply() {
        return HttpReply.json(status, Json.object().put("problem", String.valueOf(getMessage())));
    }
}
