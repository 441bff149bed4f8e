package paperboy.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a text: how many are too many, what they say, and their fingerprint. */
final class TextBytes {
    /** Beyond it a list is a mistake or an attack: the longest of the lists we know has a tenth of it. */
    static final int MOST = 2 * 1024 * 1024;

    private TextBytes() {}

    /** The text; malformed UTF-8 is told by its first bad byte, counted from 0. */
    static String decode(byte[] bytes, String place) throws UnreadableException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw new UnreadableException(
                    place + " is not UTF-8 text: byte " + in.position() + " in line " + line(bytes, in.position())
                            + " cannot be read.",
                    "Save it as UTF-8.");
        }
        return out.flip().toString();
    }

    static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static UnreadableException tooLarge(String place) {
        return new UnreadableException(place + " is larger than 2 MiB.", "Split it into several lists.");
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
