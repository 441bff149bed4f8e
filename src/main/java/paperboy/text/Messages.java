package paperboy.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our words in one language, from {@code messages_<tag>.properties} (UTF-8). A message is a {@link MessageFormat}
 * pattern. Immutable and thread-safe.
 */
public final class Messages {
    private static final Pattern BARE_ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public static Messages in(Language language) {
        return new Messages(language, ResourceBundle.getBundle("messages", language.locale(), BUNDLES));
    }

    private static final ResourceBundle.Control BUNDLES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Language language() {
        return language;
    }

    /** Whether there are words for this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The message as plain text.
     *
     * @throws MissingResourceException if the key is unknown
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    /**
     * The message with rich arguments kept rich: {@code {0}} in the pattern becomes the argument's spans. Arguments
     * that are no {@link RichText} or {@link Span} are formatted as text.
     *
     * @throws MissingResourceException if the key is unknown
     */
    public RichText rich(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        RichText.Builder built = RichText.builder();
        Matcher bare = BARE_ARGUMENT.matcher(pattern);
        int from = 0;
        while (bare.find()) {
            Object argument = arguments[Integer.parseInt(bare.group(1))];
            if (argument instanceof RichText || argument instanceof Span) {
                plainPart(built, pattern.substring(from, bare.start()), arguments);
                from = bare.end();
                for (Span span : spansOf(argument)) {
                    built.span(span);
                }
            }
        }
        plainPart(built, pattern.substring(from), arguments);
        return built.build();
    }

    private void plainPart(RichText.Builder built, String pattern, Object[] arguments) {
        if (!pattern.isEmpty()) {
            built.text(new MessageFormat(pattern, language.locale()).format(arguments));
        }
    }

    private static List<Span> spansOf(Object argument) {
        return argument instanceof RichText text ? text.spans() : List.of((Span) argument);
    }
}
