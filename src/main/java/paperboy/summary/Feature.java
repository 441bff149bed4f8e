package paperboy.summary;

/**
 * What the ranker looks at, one number each. The resource with the weights must name exactly these, so whoever adds,
 * removes or redefines one learns the weights anew.
 */
enum Feature {
    // how long
    LENGTH,
    LENGTH_SQUARED,
    WORD_COUNT,
    SHORT,
    LONG,
    COMMAS,
    CONTENT_SHARE,
    // how it was cut
    MAIN_CLAUSE,
    CUT,
    SHARE_KEPT,
    // where it stands
    POSITION,
    FIRST,
    SECOND,
    THIRD,
    LAST,
    INDEX,
    INDEX_FROM_END,
    AFTER_CONTRAST,
    // what it shares with the title
    TITLE_COSINE,
    TITLE_COSINE_RELATIVE,
    TITLE_COVERED,
    TITLE_OVERLAP,
    MOST_LIKE_TITLE,
    TITLE_COSINE_IF_PROPOSES,
    // what it shares with the abstract
    CENTRALITY,
    RANK,
    TERMS_COVERED,
    TERM_REPEATS,
    TERM_SPREAD,
    RARITY,
    LIKE_PREVIOUS,
    LIKE_NEXT,
    // where it stands in the story
    CUED,
    FIRST_CUED,
    AFTER_CUED,
    BEHIND_CUED,
    FIRST_PROPOSAL,
    AFTER_PROPOSAL,
    // what it does
    PROPOSES,
    STUDIES,
    SHOWS,
    USES,
    WORK_PROPOSES,
    NAMES_WORK,
    STARTS_WITH_WORK,
    SAYS_WE,
    STARTS_WITH_WE,
    SAYS_OUR,
    ADDS,
    STARTED_ADDING,
    NEW,
    METHOD,
    NEW_METHOD,
    RESULT,
    STARTS_WITH_RESULT,
    LOOKS_BACK,
    STARTED_CONTRASTING,
    POINTS_BACK,
    STARTS_WITH_OUR_METHOD,
    NAMES,
    HAS_GOAL,
    MOTIVATES,
    CODE,
    // how it is written
    DIGITS,
    QUESTION,
    QUOTES,
    COLON,
    FORMULA
}
