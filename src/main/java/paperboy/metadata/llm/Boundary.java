package paperboy.metadata.llm;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Makes words that nobody can guess, to fence off text from outside. Thread-safe. */
public final class Boundary implements Supplier<String> {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "=====" + HexFormat.of().formatHex(bytes);
    }
}
