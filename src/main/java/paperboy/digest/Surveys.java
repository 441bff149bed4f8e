package paperboy.digest;

import java.util.regex.Pattern;
import paperboy.catalog.Paper;

/** Tells papers that one reads first in a field: those in a topic of surveys, and those that call themselves one. */
final class Surveys {
    private static final Pattern TOPIC = Pattern.compile(
            "综述|入门|教程|\\b(surveys?|overviews?|reviews?|tutorials?|introductions?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("综述|\\b(survey|overview|tutorial|a review)\\b", Pattern.CASE_INSENSITIVE);

    private Surveys() {}

    static boolean isSurvey(Paper paper) {
        return TITLE.matcher(paper.title()).find()
                || paper.placements().stream()
                        .flatMap(place -> place.topic().names().stream())
                        .anyMatch(name -> TOPIC.matcher(name).find());
    }
}
