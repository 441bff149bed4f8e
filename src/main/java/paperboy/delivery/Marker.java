package paperboy.delivery;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import paperboy.digest.ChannelId;
import paperboy.digest.Occasion;

/**
 * The name of one page of one digest in one channel, the same after every restart. It serves as Discord's nonce, which
 * may have 25 characters (https://docs.discord.com/developers/resources/message#create-message), and stands in the
 * message itself.
 */
public record Marker(String value) {
    private static final int LENGTH = 25;

    public Marker {
        if (value.isEmpty() || value.length() > LENGTH) {
            throw new IllegalArgumentException("a marker has 1 to 25 characters: " + value);
        }
    }

    public static Marker of(ChannelId channel, Occasion occasion, int part) {
        String name = channel + "\n" + occasion.value() + "\n" + part;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).toString(Character.MAX_RADIX);
            return new Marker(digits.substring(0, LENGTH));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
