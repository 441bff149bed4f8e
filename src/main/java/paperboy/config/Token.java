package paperboy.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The bot's token: from the variable, else from the file that is named, else from what systemd's
 * {@code LoadCredential=discord_token:…} put into {@code $CREDENTIALS_DIRECTORY}
 * (www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Credentials).
 */
record Token(Optional<Secret> secret, Origin origin) {
    static final String VARIABLE = "DISCORD_TOKEN";
    static final String FILE_VARIABLE = "DISCORD_TOKEN_FILE";
    private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";
    private static final String CREDENTIAL = "discord_token";
    /** Tokens have some 70 characters; what is longer is another file. */
    private static final int MOST_BYTES = 4096;

    private static final Token NONE = new Token(Optional.empty(), new Origin.Standard());

    /** Looks for it; a token that cannot be one is a problem. */
    static Token find(Map<String, String> environment, Optional<Path> file, List<ConfigProblem> problems) {
        String direct = environment.get(VARIABLE);
        if (direct != null) {
            return checked(direct, new Origin.InEnvironment(VARIABLE), problems);
        }
        if (file.isPresent()) {
            return inFile(file.get(), problems);
        }
        String credentials = environment.get(CREDENTIALS);
        if (credentials == null || credentials.isBlank()) {
            return NONE;
        }
        Path credential = Path.of(credentials, CREDENTIAL);
        return Files.exists(credential) ? inFile(credential, problems) : NONE;
    }

    private static Token inFile(Path file, List<ConfigProblem> problems) {
        Origin origin = new Origin.InFile(file, OptionalInt.empty());
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                return broken(
                        "is too long for a token; the file must hold the token and nothing else", origin, problems);
            }
            return checked(Files.readString(file), origin, problems);
        } catch (NoSuchFileException missing) {
            return broken("is not there: no such file", origin, problems);
        } catch (CharacterCodingException binary) {
            return broken("is not text; the file must hold the token and nothing else", origin, problems);
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a folder" : "is the bot allowed to read the file?";
            return broken("cannot be read: " + why, origin, problems);
        }
    }

    private static Token checked(String written, Origin origin, List<ConfigProblem> problems) {
        String token = written.startsWith("\uFEFF") ? written.substring(1).strip() : written.strip();
        if (token.isEmpty()) {
            return broken("is empty; put the bot's token there, or take the setting away", origin, problems);
        }
        if (token.toLowerCase(Locale.ROOT).startsWith("bot ")) {
            return broken("must be the token alone, without \"Bot \" in front", origin, problems);
        }
        if (!token.matches("[A-Za-z0-9._-]+")) {
            return broken(
                    "must be the token alone: letters, digits, dots, - and _, no spaces or quotes", origin, problems);
        }
        return new Token(Optional.of(new Secret(token)), origin);
    }

    private static Token broken(String rule, Origin origin, List<ConfigProblem> problems) {
        problems.add(new ConfigProblem(Optional.of("Discord token"), Optional.empty(), rule, origin));
        return NONE;
    }
}
