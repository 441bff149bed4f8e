package paperboy.discord.render;

/**
 * Discord's limits, in characters where nothing else is said. We count UTF-16 units, which are never fewer than what
 * Discord counts.
 */
public final class DiscordLimits {
    /** https://docs.discord.com/developers/resources/message#create-message */
    public static final int CONTENT = 2000;
    /** Embeds in a message (https://docs.discord.com/developers/resources/message#create-message). */
    public static final int EMBEDS = 10;
    /** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
    public static final int EMBED_TITLE = 256;
    /** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
    public static final int EMBED_DESCRIPTION = 4096;
    /** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
    public static final int EMBED_FOOTER = 2048;
    /**
     * Titles, descriptions, footers, and fields of all embeds of a message together
     * (https://docs.discord.com/developers/resources/message#embed-object-embed-limits).
     */
    public static final int EMBEDS_TOTAL = 6000;
    /** https://docs.discord.com/developers/resources/message#embed-object-embed-structure */
    public static final int URL = 2048;
    /** Of a link button (https://docs.discord.com/developers/components/reference#button). */
    public static final int BUTTON_URL = 512;
    /** https://docs.discord.com/developers/components/reference#button */
    public static final int BUTTON_LABEL = 80;
    /** Rows of a message (https://docs.discord.com/developers/components/reference#action-row). */
    public static final int ROWS = 5;
    /** https://docs.discord.com/developers/components/reference#action-row */
    public static final int BUTTONS_IN_ROW = 5;
    /** https://docs.discord.com/developers/components/reference#string-select */
    public static final int MENU_OPTIONS = 25;
    /** Label, value and description of a menu's option. */
    public static final int MENU_OPTION_TEXT = 100;
    /** https://docs.discord.com/developers/components/reference#string-select */
    public static final int MENU_PLACEHOLDER = 150;
    /** Proposals while typing, and fixed choices of an option. */
    public static final int CHOICES = 25;
    /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
    public static final int CHOICE_NAME = 100;
    /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
    public static final int COMMAND_DESCRIPTION = 100;

    private DiscordLimits() {}
}
