package paperboy.parse;

import java.util.List;

/** {@code AlphaNet (ICML 2019) A Full Title}: a venue parts a name from the title it stands for. */
final class ShortName {
    private ShortName() {}

    /** Whether these are a name, a venue or date, and the title. */
    static boolean leads(String text, List<Segment> three) {
        Segment name = three.get(0);
        Segment venue = three.get(1);
        Segment title = three.get(2);
        return !name.group()
                && Words.count(name.text()) <= 2
                && Authors.signOf(name.text()) != Authors.Sign.CERTAIN
                && (PlainTitle.isDatedVenue(venue.text()) || (venue.group() && isDatedGroup(venue.text())))
                && Words.count(title.text()) >= 3
                && !isDescription(text.substring(venue.to(), title.from()), title.text())
                && !Character.isLowerCase(title.text().codePointAt(0))
                && Authors.signOf(title.text()) == Authors.Sign.NONE
                && VenueReader.known(title.text()).isEmpty();
    }

    /** What a dash leads to in ordinary words says what the name does. */
    private static boolean isDescription(String between, String words) {
        return between.indexOf('-') + between.indexOf('–') + between.indexOf('—') > -3
                && !PlacedTitle.isCapitalised(words);
    }

    /** "2019" or "Roe et al., 2019". */
    private static boolean isDatedGroup(String text) {
        return PlainTitle.isDate(text)
                || (Authors.signOf(text) != Authors.Sign.NONE
                        && DateReader.find(text).isPresent());
    }
}
