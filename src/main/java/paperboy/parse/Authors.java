package paperboy.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells names of people from words of a title. */
final class Authors {
    private static final Pattern ET_AL = Pattern.compile(
            "(?:(?:\\p{Lu}[^\\s.:]*|and|&|de|van|der|den|von|la|di|el|al)\\.?,?\\s+){1,8}?(?i:et[.]?\\s+al)\\b\\.?,?(?:\\s*\\(?(?:19|20)\\d{2}\\)?)?|(?:\\p{IsHan}{2,4}[、，]?\\s*){1,6}等人?");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:[,;、，；](?:\\s*(?:and\\s|&))?|\\s+(?:and|&|和|与)\\s+|&)\\s*");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?-?){1,3}");
    private static final Pattern ALL_INITIALS = Pattern.compile("(?:\\p{Lu}\\.[\\s-]*){0,3}\\p{Lu}\\.?");
    private static final Pattern NAME = Pattern.compile(
            "(?:Mc|Mac|De|Di|Le|La|O['’]|D['’]|Van)?\\p{Lu}[\\p{Ll}\\p{M}'’]+(?:-\\p{L}[\\p{Ll}\\p{M}'’]+)*\\.?|[\\p{Lu}]{2,}-?[\\p{Lu}]*");
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern WITH_INITIAL = Pattern.compile("(?:^|\\s)\\p{Lu}\\.");
    private static final Pattern BY = Pattern.compile("(?i:by|from|and|presented by|authors?:)\\s+|&\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PAIR = Pattern.compile("(\\p{Lu}[^\\s,&]+)\\s+(?:&|and)\\s+(\\p{Lu}[^\\s,&]+)");
    private static final String SEPARATORS = ",;、，；&和与";
    private static final String STARS = "*†‡§¶^\\";
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "der", "den", "van", "von", "la", "le", "da", "dos", "do", "di", "du", "bin", "ibn",
            "al", "el", "ter", "ten", "jr", "jr.", "sr", "ii", "iii", "y");
    /** Words of titles that are written like names. */
    private static final Set<String> TITLE_WORDS = WordList.read("title-words.txt");

    /** Endings that family names do not have, or hardly ever. */
    private static final List<String> TITLE_ENDINGS = List.of(
            "tion",
            "tions",
            "sion",
            "sions",
            "ology",
            "ological",
            "ically",
            "ality",
            "ility",
            "ivity",
            "ities",
            "etics",
            "istics",
            "amics",
            "ible",
            "ized",
            "ised",
            "izing",
            "ising",
            "ating",
            "ively",
            "graphy",
            "metric",
            "metrics",
            "former",
            "formers",
            "iness",
            "fulness");

    /** Characters of a given name in two short syllables. */
    private static final int MOST_SYLLABLES = 6;

    private Authors() {}

    /** How sure it is that a text is a list of names. */
    enum Sign {
        NONE,
        /** One name, or names that may be words. */
        LIKELY,
        CERTAIN
    }

    /** Whether a text is names of people, and nothing else. */
    static Sign signOf(String text) {
        String clean = Texts.without(BY, starless(text).strip());
        if (clean.length() < 3 || clean.length() > 600) {
            return Sign.NONE;
        }
        if (clean.length() < 100
                && mayBeOthers(text)
                && (ET_AL.matcher(clean).matches()
                        || ET_AL.matcher(text.strip()).matches())) {
            return Sign.CERTAIN;
        }
        String[] parts = mayHoldMany(clean) ? SEPARATOR.split(clean, 60) : new String[] {clean};
        int names = 0;
        int full = 0;
        boolean initials = false;
        for (String part : parts) {
            String name = part.strip();
            if (name.isEmpty()) {
                continue;
            }
            if (names > 0 && isInitials(name)) {
                full++;
                initials = true;
                continue;
            }
            int tokens = nameTokens(name);
            if (tokens == 0) {
                return Sign.NONE;
            }
            names++;
            full += tokens > 1 ? 1 : 0;
            initials |= tokens > 1 && WITH_INITIAL.matcher(name).find();
        }
        boolean chinese = clean.codePoints().anyMatch(c -> c >= 0x2E80);
        boolean article = names == 1 && (clean.startsWith("A ") || clean.startsWith("I "));
        if (article || full == 0 || (chinese && names < 2)) {
            return Sign.NONE;
        }
        boolean many = full >= 2 && full * 2 >= names;
        return many || initials ? Sign.CERTAIN : Sign.LIKELY;
    }

    /** Without the marks that lead from names to footnotes. */
    private static String starless(String text) {
        StringBuilder names = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < '0' || c > '9') && STARS.indexOf(c) < 0) {
                names.append(c);
            }
        }
        return names.length() == text.length() ? text : names.toString();
    }

    /** Whether it may say "et al." in English or Chinese. */
    private static boolean mayBeOthers(String text) {
        if (text.indexOf('等') >= 0) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int al = lower.indexOf("al");
        while (al >= 0) {
            String before = lower.substring(0, al).strip();
            if (before.length() < al && (before.endsWith("et") || before.endsWith("et."))) {
                return true;
            }
            al = lower.indexOf("al", al + 1);
        }
        return false;
    }

    private static boolean mayHoldMany(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return text.contains("and");
    }

    /** "J." or "A.-B. C.", the given names of one whose family name stands before them. */
    static boolean isInitials(String text) {
        return text.indexOf('.') > 0 && ALL_INITIALS.matcher(text).matches();
    }

    /** Whether these words, one or several, are written like a name and are none of titles or venues. */
    static boolean isName(String text) {
        return nameTokens(text.strip()) > 0;
    }

    /** "Roe & Poe", two family names, which beside a year are no title. */
    static boolean isPair(String text) {
        Matcher pair = PAIR.matcher(text);
        return pair.matches() && isName(pair.group(1)) && isName(pair.group(2));
    }

    static boolean isChineseName(String text) {
        return !text.isEmpty()
                && text.charAt(0) >= 0x2E80
                && CHINESE_NAME.matcher(text).matches();
    }

    /** How many words a name has; 0 if it is none. */
    private static int nameTokens(String name) {
        if (isChineseName(name)) {
            return 2;
        }
        String[] tokens = name.indexOf(' ') < 0 ? new String[] {name} : SPACES.split(name);
        if (tokens.length > 5 || isVenueInCapitals(name)) {
            return 0;
        }
        int written = 0;
        for (String token : tokens) {
            String lower = token.toLowerCase(Locale.ROOT);
            if (PARTICLES.contains(lower)
                    || (token.length() < 7 && INITIALS.matcher(token).matches() && !isAcronymAlone(tokens, token))) {
                continue;
            }
            if (!NAME.matcher(token).matches() || isTitleWord(lower)) {
                return 0;
            }
            written++;
        }
        return written == 0 ? 0 : tokens.length;
    }

    /** "IEEE TNN" is no person; some people write their whole name in capitals. */
    private static boolean isVenueInCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && VenueNames.isKnown(name);
    }

    private static boolean isAcronymAlone(String[] tokens, String token) {
        return tokens.length == 1 && token.indexOf('.') < 0;
    }

    private static boolean endsLikeTitleWord(String word) {
        for (String ending : TITLE_ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitleWord(String lower) {
        if (lower.length() <= MOST_SYLLABLES && lower.indexOf('-') > 0) {
            // "Su-In": of two syllables one may be a word.
            return List.of(lower.split("-")).stream().allMatch(TITLE_WORDS::contains);
        }
        for (String part : lower.split("-")) {
            if (TITLE_WORDS.contains(part) || (part.length() > 5 && endsLikeTitleWord(part))) {
                return true;
            }
        }
        return false;
    }
}
