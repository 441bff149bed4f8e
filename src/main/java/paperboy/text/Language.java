package paperboy.text;

import java.util.Locale;

/** A language that Paperboy answers in. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "en"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** The Java locale whose dates and numbers this language uses. */
    public Locale locale() {
        return locale;
    }

    /** The name in configuration, database and file names: {@code en} or {@code zh-CN}. */
    public String tag() {
        return tag;
    }

    /**
     * The language for a locale tag such as {@code en-GB} or {@code zh-TW}: every Chinese reads Simplified Chinese,
     * everyone else English.
     */
    public static Language of(String localeTag) {
        return localeTag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }
}
