package paperboy.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of several parts (https://www.rfc-editor.org/rfc/rfc7578), read whole. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(\\S+)");

    /** One field or file. */
    public static final class Part {
        private final String name;
        private final String filename;
        private final String contentType;
        private final byte[] content;

        Part(String name, String filename, String contentType, byte[] content) {
            this.name = name;
            this.filename = filename;
            this.contentType = contentType;
            this.content = content;
        }

        public String name() {
            return name;
        }

        /** The file's name; empty text for a plain field. */
        public String filename() {
            return filename;
        }

        public String contentType() {
            return contentType;
        }

        public byte[] content() {
            return content;
        }
    }

    private Multipart() {}

    /** The parts, in order; empty when the request's body is no multipart form. */
    public static List<Part> parts(HttpRequest request) {
        Optional<String> type = request.header("content-type").filter(t -> t.startsWith("multipart/form-data"));
        Matcher boundary = BOUNDARY.matcher(type.orElse(""));
        return boundary.find() ? parts(request.body(), boundary.group(1)) : List.of();
    }

    private static List<Part> parts(byte[] body, String boundary) {
        // Latin-1 maps every byte to one character, so positions in the text are positions in the bytes.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String mark = "--" + boundary;
        List<Part> parts = new ArrayList<>();
        int start = text.indexOf(mark);
        while (start >= 0) {
            int head = start + mark.length() + 2;
            int gap = text.indexOf("\r\n\r\n", head);
            int next = text.indexOf("\r\n" + mark, head);
            if (gap < 0 || next < gap) {
                break;
            }
            parts.add(part(text.substring(head, gap), text.substring(gap + 4, next)));
            start = next + 2;
        }
        return parts;
    }

    private static Part part(String head, String content) {
        String headers = new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Part(
                first(NAME, headers).orElse(""),
                first(FILENAME, headers).orElse(""),
                first(TYPE, headers).orElse("application/octet-stream"),
                content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
