package paperboy.config;

import java.util.Collection;
import java.util.Locale;

/** What to say of a name that nobody knows. Its value is never shown: it may be a secret under a wrong name. */
final class Unknown {
    private Unknown() {}

    static String rule(String name, Collection<String> known) {
        if (isSecret(name)) {
            return "does not belong here: put the token into the variable " + Token.VARIABLE
                    + ", or into a file of its own named by discord.token_file";
        }
        return Nearest.to(name, known)
                .map(nearest -> "is not known; did you mean " + nearest + "?")
                .orElse("is not known; config/paperboy.example.yaml names every key");
    }

    private static boolean isSecret(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return last.endsWith("token");
    }
}
